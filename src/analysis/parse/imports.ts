import type { Converter } from './converter.ts';
import { boundIdentifier, dottedName } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import type { Alias, Statement } from './syntax.ts';

export function convertImport(converter: Converter, node: number): Statement {
  return { kind: 'Import', names: aliases(converter, node, 1), ...converter.extent(node) };
}

export function convertImportFrom(converter: Converter, node: number): Statement {
  const source = node + 2;
  const names = aliases(converter, node, 2);
  const extent = converter.extent(node);
  if (names.some((alias) => alias.name === '*')) checkStar(converter, node);
  if (converter.kind(source) === NodeKind.dotted_name) {
    return { kind: 'ImportFrom', module: dottedName(converter, source), names, level: 0, ...extent };
  }
  const prefix = source + 1;
  const name = converter.child(source, NodeKind.dotted_name);
  const level = converter.textOf(prefix).replace(/[^.]/g, '').length;
  return { kind: 'ImportFrom', module: name === -1 ? null : dottedName(converter, name), names, level, ...extent };
}

/** The features of Lib/__future__.py. */
// biome-ignore format: a long list reads better filled
const FUTURES = new Set([
  'nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals',
  'barry_as_FLUFL', 'generator_stop', 'annotations',
]);

export function convertFutureImport(converter: Converter, node: number): Statement {
  const names = aliases(converter, node, 2);
  if (!converter.mayImportFuture)
    converter.reject(node, 'An import from __future__ has to stand at the beginning of the file');
  const unknown = names.find((alias) => !FUTURES.has(alias.name));
  if (unknown !== undefined) converter.reject(node, `There is no feature ${unknown.name} to import from __future__`);
  return { kind: 'ImportFrom', module: '__future__', names, level: 0, ...converter.extent(node) };
}

/** The imported names, which follow the first `skip` children. */
function aliases(converter: Converter, node: number, skip: number): Alias[] {
  const names: Alias[] = [];
  for (const child of converter.children(node).slice(skip)) {
    const extent = converter.extent(child);
    switch (converter.kind(child)) {
      case NodeKind.dotted_name:
        names.push({ kind: 'Alias', name: dottedName(converter, child), asName: null, ...extent });
        break;
      case NodeKind.aliased_import: {
        const [name, , alias] = converter.children(child);
        const asName = boundIdentifier(converter, alias!);
        names.push({ kind: 'Alias', name: dottedName(converter, name!), asName, ...extent });
        break;
      }
      case NodeKind.wildcard_import:
        names.push({ kind: 'Alias', name: '*', asName: null, ...extent });
        break;
    }
  }
  const last = converter.after(node) - 1;
  if (converter.kind(last) === Token[',']) {
    converter.reject(last, 'Something is missing after this comma: only in parentheses may it be the last');
  }
  return names;
}

function checkStar(converter: Converter, node: number): void {
  if (converter.surroundings.scope !== 'module') {
    converter.reject(node, 'import * is allowed only at the top level of a module');
  }
}
