import type { Timers } from '../../../src/extension/timers.ts';

/** A clock that moves when it is told to. */
export class ManualTimers implements Timers {
  private time = 0;
  private readonly waiting = new Set<{ readonly due: number; readonly callback: () => void }>();

  now(): number {
    return this.time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { due: this.time + milliseconds, callback };
    this.waiting.add(timer);
    return () => this.waiting.delete(timer);
  }

  /** Lets time pass; what is due is called, in order. Promises settle before, in between and afterwards. */
  async pass(milliseconds: number): Promise<void> {
    await settle();
    const end = this.time + milliseconds;
    for (;;) {
      const next = [...this.waiting].sort((a, b) => a.due - b.due).find(({ due }) => due <= end);
      if (!next) break;
      this.waiting.delete(next);
      this.time = next.due;
      next.callback();
      await settle();
    }
    this.time = end;
    await settle();
  }
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
