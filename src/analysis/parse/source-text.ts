/** A position in the source text: line from 1, column from 0 in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The text that is read: without a byte order mark, and with line feeds where a lone carriage return ends a line, as CPython's tokenizer
 * sees it (Parser/tokenizer/helpers.c, translate_newlines). A carriage return before a line feed stays, so that offsets and columns are
 * those of the source but for the mark.
 */
export function readableText(source: string): string {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** Turns offsets into positions. Lines end at a line feed. */
export class LineMap {
  private readonly starts: Int32Array;
  private readonly count: number;
  /** The line found last, from 0: offsets are mostly asked for in order. */
  private recent = 0;

  constructor(text: string) {
    let starts = new Int32Array(1024);
    let count = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      if (count === starts.length) {
        const larger = new Int32Array(count * 4);
        larger.set(starts);
        starts = larger;
      }
      starts[count++] = at + 1;
    }
    this.starts = starts;
    this.count = count;
  }

  /** The line of an offset, from 1. */
  line(offset: number): number {
    const { starts, count } = this;
    let line = this.recent;
    if (offset < starts[line]! || (line + 1 < count && offset >= starts[line + 1]!)) {
      let low = 0;
      let high = count - 1;
      if (line + 1 < count && offset >= starts[line + 1]!) {
        low = line + 1;
        // The next few lines first: most steps are short.
        if (low + 1 >= count || offset < starts[low + 1]!) high = low;
      } else high = line;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      line = low;
      this.recent = line;
    }
    return line + 1;
  }

  position(offset: number): Position {
    const line = this.line(offset);
    return { line, column: offset - this.starts[line - 1]! };
  }

  /** The offset at which a line (from 1) begins. */
  lineStart(line: number): number {
    return this.starts[line - 1]!;
  }
}
