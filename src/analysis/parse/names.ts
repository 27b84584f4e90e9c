import type { Converter } from './converter.ts';
import { NodeKind } from './node-kinds.ts';
import type { Name } from './syntax.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** The name that an identifier stands for: names outside ASCII are equal when their NFKC forms are (PEP 3131). */
export function identifier(converter: Converter, node: number): string {
  return normalizedName(converter.textOf(node));
}

/** The identifier that a parameter, an import or a keyword argument binds (Python/compile.c, forbidden_name). */
export function boundIdentifier(converter: Converter, node: number): string {
  const name = identifier(converter, node);
  if (name === '__debug__') converter.reject(node, 'The name __debug__ cannot be assigned to');
  return name;
}

export function normalizedName(text: string): string {
  return ASCII.test(text) ? text : text.normalize('NFKC');
}

export function convertName(converter: Converter, node: number): Name {
  return { kind: 'Name', id: identifier(converter, node), context: 'Load', ...converter.extent(node) };
}

/** A name with dots, without the blanks that may stand around them. */
export function dottedName(converter: Converter, node: number): string {
  const names: string[] = [];
  for (const child of converter.children(node))
    if (converter.kind(child) === NodeKind.identifier) names.push(identifier(converter, child));
  return names.join('.');
}
