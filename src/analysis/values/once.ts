/** A table that is made when it is first asked for: what every program waits for at the start should be what most need. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
