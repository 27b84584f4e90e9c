import type { ConstantValue, Extent, SyntaxNode } from '../../../../src/analysis/parse/syntax.ts';

/** Kinds that have no position in CPython's `ast`. */
const WITHOUT_POSITION = new Set(['Module', 'Arguments', 'Comprehension', 'WithItem', 'MatchCase']);

/** Our nodes in the form that ast_dump.py gives CPython's. */
export function serialize(node: SyntaxNode): unknown {
  return value(node);
}

function value(field: unknown): unknown {
  if (Array.isArray(field)) return field.map(value);
  if (field === null || typeof field !== 'object') return field;
  if (!('kind' in field)) return constant(field as ConstantValue);
  const { line, column, endLine, endColumn, ...rest } = field as unknown as Extent & { kind: string };
  const out: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(rest)) out[name] = value(inner);
  if (!WITHOUT_POSITION.has(rest.kind)) out.at = [line, column, endLine, endColumn];
  return out;
}

function constant(constant: ConstantValue): unknown {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
    case 'bool':
    case 'str':
      return constant;
    case 'int': {
      const isHuge = constant.value >= 1n << 9999n;
      return { type: 'int', value: isHuge ? `0x${constant.value.toString(16)}` : constant.value.toString() };
    }
    case 'float':
      return { type: 'float', value: bits(constant.value) };
    case 'complex':
      return { type: 'complex', imaginary: bits(constant.imaginary) };
    case 'bytes':
      return { type: 'bytes', value: hexadecimal(constant.value) };
  }
}

function bits(number: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return hexadecimal(new Uint8Array(view.buffer));
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
