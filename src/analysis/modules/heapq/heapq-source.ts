/** `heapq`: what CPython writes in Python of it. */
import type { VersionBehaviour } from '../../versions.ts';

const indented = (text: string) => text.replaceAll(/^(?=.)/gm, '    ');

/** One of two texts under `if key is None`, the other behind it. */
const withoutKeyOrWith = (text: (hasKey: boolean) => string) =>
  `    if key is None:\n${indented(text(false))}${text(true)}`;

/**
 * The walk of `merge`: each heap entry is a list that begins with what is compared and ends with the iterator's `__next__`. The value itself
 * is compared, or its key, with the value behind the number that keeps the order.
 */
const merging = (hasKey: boolean) => {
  const entry = hasKey ? 'rank, order, value, next' : 'value, order, next';
  const begin = hasKey
    ? `value = next()
            heap.append([key(value), order * direction, value, next])`
    : 'heap.append([next(), order * direction, next])';
  const goOn = hasKey
    ? `value = next()
                first[0] = key(value)
                first[2] = value`
    : 'first[0] = next()';
  return `    for order, iterator in enumerate(map(iter, iterables)):
        try:
            next = iterator.__next__
            ${begin}
        except StopIteration:
            pass
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                ${entry} = first = heap[0]
                yield value
                ${goOn}
                replace(heap, first)
        except StopIteration:
            take(heap)
    if heap:
        ${entry} = heap[0]
        yield value
        yield from next.__self__
${hasKey ? '' : '    return\n'}`;
};

/** What tells `nsmallest` and `nlargest` apart. */
interface Extremes {
  readonly name: string;
  /** The one that comes first, and the arguments that sort so. */
  readonly single: string;
  readonly reverse: string;
  /** The first numbers of the items, which keep the order, and how later ones go on. */
  readonly numbers: string;
  readonly next: string;
  readonly step: string;
  /** The heap has the worst of the chosen on top. */
  readonly make: string;
  readonly replace: string;
  readonly isBetter: (ranked: string) => string;
}

/** Keeps the best in a heap, by itself or by its key. */
const choosing =
  ({ numbers, next, step, make, replace, isBetter, reverse }: Extremes) =>
  (hasKey: boolean) => {
    const ranked = hasKey ? 'rank' : 'item';
    const more = hasKey ? ', item' : '';
    return `    items = iter(iterable)
    chosen = [(${hasKey ? 'key(item)' : 'item'}, order${more}) for order, item in zip(range(${numbers}), items)]
    if not chosen:
        return chosen
    ${make}(chosen)
    worst = chosen[0][0]
    number = ${next}
    for item in items:
${hasKey ? '        rank = key(item)\n' : ''}        if ${isBetter(ranked)}:
            ${replace}(chosen, (${ranked}, number${more}))
            worst, _number${hasKey ? ', _item' : ''} = chosen[0]
            number ${step} 1
    chosen.sort(${reverse})
    return [item for (${ranked}, number${more}) in chosen]
`;
  };

const extremes = (kind: Extremes) => `

def ${kind.name}(n, iterable, key=None):
    if n == 1:
        items = iter(iterable)
        nothing = object()
        chosen = ${kind.single}(items, default=nothing, key=key)
        return [chosen] if chosen is not nothing else []
    try:
        size = len(iterable)
    except (AttributeError, TypeError):
        pass
    else:
        if n >= size:
            return sorted(${['iterable, key=key', kind.reverse].filter(Boolean).join(', ')})[:n]
${withoutKeyOrWith(choosing(kind))}`;

const FUNCTIONS = `
def merge(*iterables, key=None, reverse=False):
    heap = []
    if reverse:
        make, take, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make, take, replace, direction = heapify, heappop, heapreplace, 1
${withoutKeyOrWith(merging)}${extremes({
  name: 'nsmallest',
  single: 'min',
  reverse: '',
  numbers: 'n',
  next: 'n',
  step: '+=',
  make: '_heapify_max',
  replace: '_heapreplace_max',
  isBetter: (ranked) => `${ranked} < worst`,
})}${extremes({
  name: 'nlargest',
  single: 'max',
  reverse: 'reverse=True',
  numbers: '0, -n, -1',
  next: '-n',
  step: '-=',
  make: 'heapify',
  replace: 'heapreplace',
  isBetter: (ranked) => `worst < ${ranked}`,
})}`;

/** The module's text in a version. */
export function heapqSource({ nativeModules }: VersionBehaviour): string {
  const maximum = nativeModules.hasMaximumHeaps
    ? `from _heapq import heapify_max, heappop_max, heapreplace_max, heappush_max, heappushpop_max
_heapify_max, _heappop_max, _heapreplace_max = heapify_max, heappop_max, heapreplace_max
`
    : 'from _heapq import _heapify_max, _heappop_max, _heapreplace_max\n';
  return `from _heapq import heapify, heappop, heappush, heappushpop, heapreplace\n${maximum}${FUNCTIONS}`;
}
