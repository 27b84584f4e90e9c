declare module 'heapline-suites';
declare module 'mocha/mocha.js';
