/** Which object of the one run is which object of the other: a one-to-one renaming, built up step by step. */
import { UNTRACKED_TYPES } from '../oracle/records.ts';

/** A pair of identities that contradicts what earlier steps said. */
export interface Contradiction {
  readonly ours: number;
  readonly theirs: number;
  /** What `ours` stood for before, if that contradicts. */
  readonly oursWas: number | undefined;
  /** What `theirs` stood for before, if that contradicts. */
  readonly theirsWas: number | undefined;
}

/**
 * The renaming. A pair once seen holds for the rest of the run, with one exception: the oracle cannot see every end of an object of an
 * untracked type, so such an identity of the oracle's that no name showed at the step before may stand for a new object of ours.
 */
export class Identities {
  readonly #theirsOf = new Map<number, number>();
  readonly #oursOf = new Map<number, number>();
  #shownBefore = new Set<number>();
  #shownNow = new Set<number>();

  /** Begins the next step. */
  nextStep(): void {
    this.#shownBefore = this.#shownNow;
    this.#shownNow = new Set();
  }

  /** Notes that both objects stand at the same name. Gives the contradiction, if there is one, and goes on with the new pair. */
  pair(ours: number, theirs: number, type: string): Contradiction | undefined {
    const theirsBefore = this.#theirsOf.get(ours);
    const oursBefore = this.#oursOf.get(theirs);
    const mayBeNew = UNTRACKED_TYPES.has(type) && !this.#shownBefore.has(theirs) && !this.#shownNow.has(theirs);
    this.#shownNow.add(theirs);
    const oursWas = theirsBefore !== undefined && theirsBefore !== theirs ? theirsBefore : undefined;
    const theirsWas = oursBefore !== undefined && oursBefore !== ours && !mayBeNew ? oursBefore : undefined;
    if (oursBefore !== undefined && oursBefore !== ours) {
      this.#theirsOf.delete(oursBefore);
    }
    if (oursWas !== undefined) {
      this.#oursOf.delete(oursWas);
    }
    this.#theirsOf.set(ours, theirs);
    this.#oursOf.set(theirs, ours);
    return oursWas === undefined && theirsWas === undefined ? undefined : { ours, theirs, oursWas, theirsWas };
  }

  /** The oracle's identity of an object of ours, if a step has shown both. */
  theirs(ours: number): number | undefined {
    return this.#theirsOf.get(ours);
  }
}
