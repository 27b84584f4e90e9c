/**
 * Wraps an asynchronous task so that it never runs twice at once: a call while it runs makes it run once more afterwards, however many
 * calls there were. For work that always looks at the newest state, such as drawing.
 */
export function latestOnly(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isWanted = false;
  const loop = async () => {
    while (isWanted) {
      isWanted = false;
      await task();
    }
  };
  return () => {
    isWanted = true;
    running ??= loop().finally(() => {
      running = null;
    });
    return running;
  };
}
