/** `node:worker_threads`, or null in a browser. Without an import, so that one bundle serves both. */
export function nodeWorkerThreads(): typeof import('node:worker_threads') | null {
  const process: NodeJS.Process | undefined = globalThis.process;
  return process?.getBuiltinModule?.('node:worker_threads') ?? null;
}
