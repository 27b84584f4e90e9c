import { sortItems } from '../../../src/analysis/values/sorting.ts';
import { testGolden, type Value } from './golden.ts';

class Stop extends Error {}

function checksum(text: string): number {
  let result = 0;
  for (let index = 0; index < text.length; index++) result = (result * 31 + text.charCodeAt(index)) % 1000000007;
  return result;
}

describe('list.sort', () => {
  testGolden('sorting', (behaviour) => ({
    sort: (values: number[], isReversed: boolean, limit: number | null): Value => {
      const log: [number, number][] = [];
      const items = values.map((value, index) => ({ value, index }));
      try {
        sortItems(
          items,
          (a, b) => {
            if (limit !== null && log.length >= limit) throw new Stop();
            log.push([a.index, b.index]);
            return a.value < b.value;
          },
          isReversed,
          behaviour,
        );
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
      }
      const order = items.map((item) => item.index);
      const logText = `[${log.map(([a, b]) => `(${a}, ${b})`).join(', ')}]`;
      return [
        log.length,
        log.length < 16 ? log : [],
        checksum(logText),
        order.length < 24 ? order : [],
        checksum(`[${order.join(', ')}]`),
      ];
    },
  }));
});
