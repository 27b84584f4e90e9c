/** Adding floats one by one, with or without compensation for what rounding loses (`Python/bltinmodule.c`, cs_add: Neumaier's algorithm). */
export class CompensatedSum {
  private lost = 0;

  /** @param isCompensated whether the rounding errors are kept and added at the end */
  constructor(
    private sum: number,
    private readonly isCompensated: boolean,
  ) {}

  /** Adds a float. */
  add(value: number): void {
    const total = this.sum + value;
    if (this.isCompensated) {
      this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - total + value : value - total + this.sum;
    }
    this.sum = total;
  }

  /** Adds an int as a float, which is never compensated. */
  addInteger(value: number): void {
    this.sum += value;
  }

  /** The sum so far. */
  get value(): number {
    return this.lost !== 0 && Number.isFinite(this.lost) ? this.sum + this.lost : this.sum;
  }
}
