/** What is wrong with a line, and where. */
export interface LineProblem {
  /** A sentence for people. */
  readonly message: string;
  /** What the message speaks of, by offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Text that is not valid Python, found before the grammar reads the file, and replaced there by a name. Offsets in the text. */
export interface Fault extends LineProblem {
  /** What is given up: one or more whole statements. */
  readonly from: number;
  readonly to: number;
}
