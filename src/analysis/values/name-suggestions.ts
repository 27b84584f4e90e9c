/** Which name may have been meant by one that is not there (`Python/suggestions.c`, _Py_CalculateSuggestions). */

const LONGEST_NAME = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

/** The candidate nearest to a name, or null where none is near enough. */
export function suggestName(name: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const allowed = Math.floor(((name.length + candidate.length + 3) * MOVE_COST) / 6);
    const limit = Math.min(allowed, bestDistance - 1);
    const distance = editDistance(name, candidate, limit);
    if (distance > limit) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** levenshtein_distance: what it costs to make one text of the other; anything above the limit where it costs more than that. */
function editDistance(first: string, second: string, limit: number): number {
  let [shorter, longer] = withoutCommonEnds(first, second);
  if (shorter === '' || longer === '') return (shorter.length + longer.length) * MOVE_COST;
  if (shorter.length > LONGEST_NAME || longer.length > LONGEST_NAME) return limit + 1;
  if (longer.length < shorter.length) [shorter, longer] = [longer, shorter];
  if ((longer.length - shorter.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from(shorter, (_, index) => (index + 1) * MOVE_COST);
  let result = 0;
  for (let position = 0; position < longer.length; position++) {
    let distance = position * MOVE_COST;
    result = distance;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < shorter.length; index++) {
      const substitute = distance + substitutionCost(longer[position]!, shorter[index]!);
      distance = row[index]!;
      result = Math.min(Math.min(result, distance) + MOVE_COST, substitute);
      row[index] = result;
      least = Math.min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

function withoutCommonEnds(first: string, second: string): [string, string] {
  let start = 0;
  while (start < first.length && start < second.length && first[start] === second[start]) start++;
  let [a, b] = [first.slice(start), second.slice(start)];
  while (a !== '' && b !== '' && a.at(-1) === b.at(-1)) {
    a = a.slice(0, -1);
    b = b.slice(0, -1);
  }
  return [a, b];
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}
