/** Errors for people: a message that says what happened and what to do, shown without a stack. */

/** An error whose message is complete by itself. */
export class PlainError extends Error {}

/**
 * Runs the main function of a command: its return value is the exit code; an error is printed to standard error and gives exit code 1.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof PlainError) console.error(`\n${error.message}`);
    else console.error(error);
  }
}

/** Stops with a clear message where the running Node is too old for the project. */
export function requireSupportedNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new PlainError(`Heapline needs Node 20 or later; this is Node ${process.versions.node}.`);
}
