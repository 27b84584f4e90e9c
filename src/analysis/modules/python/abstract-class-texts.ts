/** Texts that the abstract classes of `collections.abc` have in common. */

/** A class as it stands in the module: `asked` names the methods that make any other class count as one of this kind. */
export interface AbstractClass {
  readonly bases: string;
  readonly asked?: readonly string[];
  /** The class may be subscripted: this makes the alias. */
  readonly alias?: string;
  readonly slots?: string;
}

/** The text of an abstract class with its members. */
export function abstractClass(
  name: string,
  { bases, asked, alias, slots = '()' }: AbstractClass,
  ...members: string[]
) {
  const parts = [`\n\nclass ${name}(${bases}):\n    __slots__ = ${slots}\n`, ...members];
  if (asked) {
    parts.push(`
    @classmethod
    def __subclasshook__(cls, C):
        return _check_methods(C, ${asked.map((method) => `'${method}'`).join(', ')}) if cls is ${name} else NotImplemented
`);
  }
  if (alias) parts.push(`\n    __class_getitem__ = classmethod(${alias})\n`);
  return parts.join('');
}

const written = (opening: string, signature: string, statements: readonly string[]) =>
  `\n    ${opening} ${signature}:\n        ${statements.join('\n        ')}\n`;

/** A method that says only what comes back or is raised. */
export const method = (signature: string, ...statements: string[]) => written('def', signature, statements);

export const asyncMethod = (signature: string, ...statements: string[]) => written('async def', signature, statements);

/** A method that classes must have of their own. */
export const abstract = (methodText: string) => `\n    @abstractmethod${methodText}`;

export const abstractMethod = (signature: string, ...statements: string[]) =>
  abstract(method(signature, ...statements));

/** `clear` of containers that are emptied item by item, until there is none. */
export const clearBy = (take: string, nothingLeft: string) => `
    def clear(self):
        while True:
            try:
                self.${take}()
            except ${nothingLeft}:
                return
`;
