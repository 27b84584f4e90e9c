/** What every command does first. */
import { requireSupportedNode } from './errors.mjs';
import { ensureInstalled } from './install.mjs';
import { stopEverythingOnSignals } from './processes.mjs';

/** Checks Node, installs dependencies if need be, and makes sure that nothing we start outlives us. */
export async function setUp() {
  requireSupportedNode();
  stopEverythingOnSignals();
  await ensureInstalled();
}
