/** The clock, as far as it is used: given from outside, so that tests can turn it by hand. */

/** Time in milliseconds. */
export interface Timers {
  now(): number;
  /** Calls back once, later. Gives the function that calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The real clock. */
export const realTimers: Timers = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
