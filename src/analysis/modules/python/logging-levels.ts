/** Methods and functions of `logging` that differ by their level alone. */

/** The old name of `warning`, which warns of itself. */
export function oldWarn(kind: 'method' | 'function'): string {
  const [indent, parameter, receiver] = kind === 'method' ? ['    ', 'self, ', 'self.'] : ['', '', ''];
  return [
    `def warn(${parameter}msg, *args, **kwargs):`,
    `    warnings.warn("The 'warn' ${kind} is deprecated, use 'warning' instead", DeprecationWarning, 2)`,
    `    ${receiver}warning(msg, *args, **kwargs)`,
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');
}

/** The methods that log, in their order in the class. */
function levelMethods(method: (name: string) => string, exception: string, afterCritical = ''): string {
  const [debug, info, warning, error, critical] = ['debug', 'info', 'warning', 'error', 'critical'].map(method);
  return [debug, info, warning, oldWarn('method'), error, exception, critical, afterCritical].join('\n');
}

/** Those of a logger. */
export const LOGGER_LEVELS = levelMethods(
  (name) => `    def ${name}(self, msg, *args, **kwargs):
        if self.isEnabledFor(${name.toUpperCase()}):
            self._log(${name.toUpperCase()}, msg, args, **kwargs)
`,
  `    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)
`,
  `    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)
`,
);

/** Those of an adapter. */
export const ADAPTER_LEVELS = levelMethods(
  (name) => `    def ${name}(self, msg, *args, **kwargs):
        self.log(${name.toUpperCase()}, msg, *args, **kwargs)
`,
  `    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)
`,
);

/** What an adapter leaves to its logger. */
export const ADAPTER_DELEGATES = [
  ...['isEnabledFor(level)', 'setLevel(level)', 'getEffectiveLevel()', 'hasHandlers()'],
  ...['_log(level, msg, args, **kwargs)', 'name', 'manager'],
]
  .map((asked) => {
    const [name = '', given] = asked.replace(')', '').split('(');
    const parameters = ['self', given].filter(Boolean).join(', ');
    return `
${given === undefined ? '    @property\n' : ''}    def ${name}(${parameters}):
        return self.logger.${asked}
`;
  })
  .join('');
