/** The extension's entry point, the same for the Node and the web worker extension host. */

/** Called by VS Code when the first Python file is opened. */
export function activate(): void {}
