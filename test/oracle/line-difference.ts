/** One list of lines as the differences from another: `=n` equal lines, `-n` lines left out, `+text` a line of its own. */

/** The differences that turn `base` into `lines`. */
export function differenceOf(base: readonly string[], lines: readonly string[]): string[] {
  const lengths = commonLengths(base, lines);
  const result: string[] = [];
  let equal = 0;
  let missing = 0;
  const flush = (): void => {
    if (equal > 0) {
      result.push(`=${equal}`);
    }
    if (missing > 0) {
      result.push(`-${missing}`);
    }
    equal = 0;
    missing = 0;
  };
  let i = 0;
  let j = 0;
  while (i < base.length || j < lines.length) {
    if (i < base.length && j < lines.length && base[i] === lines[j]) {
      if (missing > 0) {
        flush();
      }
      equal++;
      i++;
      j++;
    } else if (i < base.length && (j === lines.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      missing++;
      i++;
    } else {
      flush();
      result.push(`+${lines[j]}`);
      j++;
    }
  }
  flush();
  return result;
}

/** Applies what `differenceOf` gave. Throws an Error at a line that is no difference. */
export function patched(base: readonly string[], differences: readonly string[]): string[] {
  const result: string[] = [];
  let position = 0;
  for (const line of differences) {
    const rest = line.slice(1);
    switch (line[0]) {
      case '=':
        result.push(...base.slice(position, position + Number(rest)));
        position += Number(rest);
        break;
      case '-':
        position += Number(rest);
        break;
      case '+':
        result.push(rest);
        break;
      default:
        throw new Error(`not a line of differences: ${line}`);
    }
  }
  return result;
}

/** Length of the longest common subsequence of the rests that begin at each pair of positions. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}
