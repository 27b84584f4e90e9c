/** Text that is not valid Python, found before the grammar reads the file, and replaced there by a name. Offsets in the text. */
export interface Fault {
  readonly message: string;
  /** What the message speaks of. */
  readonly start: number;
  readonly end: number;
  /** What is given up: one or more whole statements. */
  readonly from: number;
  readonly to: number;
}
