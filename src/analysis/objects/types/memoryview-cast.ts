/** `memoryview.cast` (`Objects/memoryobject.c`, memory_cast): the same memory with another format or shape. */
import { isInstanceOf, raise } from '../errors.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { typeName } from './argument-checks.ts';
import { isContiguous, type MemoryviewPayload, shownSize } from './bytes-object.ts';
import { nativeFormat, nativeItemSize } from './memoryview-items.ts';
import { sequenceItems } from './sequence-items.ts';

type Layout = Pick<MemoryviewPayload, 'shape' | 'strides' | 'format' | 'itemSize'>;

/** How a view is laid out after a cast. Raises where one format or shape does not fit the other. */
export function castView(
  runtime: Runtime,
  view: Layout,
  format: PythonObject,
  shape: PythonObject | undefined,
): Layout {
  if (format.type === runtime.types.unknown || format.payload === UNKNOWN_VALUE) throw new ValueUnknown(format);
  if (!isInstanceOf(format, runtime.types.str)) {
    raise(runtime, 'TypeError', `cast() argument 'format' must be str, not ${typeName(format)}`);
  }
  if (!isContiguous(view)) raise(runtime, 'TypeError', 'memoryview: casts are restricted to C-contiguous views');
  if ((shape !== undefined || view.shape.length !== 1) && view.shape.includes(0)) {
    raise(runtime, 'TypeError', 'memoryview: cannot cast view with zeros in shape or strides');
  }
  const dimensions = shape === undefined ? null : shapeItems(runtime, shape);
  if (dimensions !== null && view.shape.length !== 1 && dimensions.length !== 1) {
    raise(runtime, 'TypeError', 'memoryview: cast must be 1D -> ND or ND -> 1D');
  }
  const flat = flatLayout(runtime, view, String(format.payload));
  return dimensions === null ? flat : shapedLayout(runtime, flat, dimensions);
}

function shapeItems(runtime: Runtime, shape: PythonObject): readonly PythonObject[] {
  if (shape.type === runtime.types.unknown) throw new ValueUnknown(shape);
  const { list, tuple } = runtime.types;
  if (!isInstanceOf(shape, list) && !isInstanceOf(shape, tuple)) {
    raise(runtime, 'TypeError', 'shape must be a list or a tuple');
  }
  const items = sequenceItems(shape);
  if (items.length > 64) raise(runtime, 'ValueError', 'memoryview: number of dimensions must not exceed 64');
  return items;
}

/** cast_to_1D. */
function flatLayout(runtime: Runtime, layout: Layout, wanted: string): Layout {
  const [from, to] = [nativeFormat(layout.format), nativeFormat(wanted)];
  const rule = "format must be a native single character format prefixed with an optional '@'";
  if (from === null) return raise(runtime, 'ValueError', `memoryview: source ${rule}`);
  if (to === null) return raise(runtime, 'ValueError', `memoryview: destination ${rule}`);
  if (!'bBc'.includes(from) && !'bBc'.includes(to)) {
    raise(runtime, 'TypeError', 'memoryview: cannot cast between two non-byte formats');
  }
  const size = shownSize(layout);
  const newSize = nativeItemSize(to);
  if (size % newSize !== 0) raise(runtime, 'TypeError', 'memoryview: length is not a multiple of itemsize');
  return { shape: [size / newSize], strides: [newSize], format: wanted, itemSize: newSize };
}

/** cast_to_ND. */
function shapedLayout(runtime: Runtime, flat: Layout, dimensions: readonly PythonObject[]): Layout {
  const shape = dimensions.map((item): number => {
    if (item.type === runtime.types.unknown || item.payload === UNKNOWN_VALUE) throw new ValueUnknown(item);
    const rule = 'memoryview.cast(): elements of shape must be integers';
    if (!isInstanceOf(item, runtime.types.int)) raise(runtime, 'TypeError', rule);
    const count = Number(item.payload);
    return count > 0 ? count : raise(runtime, 'ValueError', `${rule} > 0`);
  });
  const product = shape.reduce((sum, count) => sum * count, 1);
  if (product !== flat.shape[0]) raise(runtime, 'TypeError', 'memoryview: product(shape) * itemsize != buffer size');
  const strides: number[] = new Array(shape.length);
  let stride = flat.itemSize;
  for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
    strides[dimension] = stride;
    stride *= shape[dimension]!;
  }
  return { ...flat, shape, strides };
}
