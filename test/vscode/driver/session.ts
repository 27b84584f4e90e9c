/** A VS Code for a mocha suite that drives a window. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { stopEverythingOnSignals } from '../../../scripts/lib/processes.mjs';
import { cacheFolder } from '../../../scripts/lib/project.mjs';
import type { HostName } from '../../../scripts/vscode-host/versions.mjs';
import { type HostChoice, type HostKind, type HostOptions, type RunningHost, startHost } from './host.ts';
import type { Workbench } from './workbench.ts';

/** The host of a suite, to be used inside its tests. */
export interface Session {
  readonly host: RunningHost;
  readonly workbench: Workbench;
}

/** The host that the runner asks for; by hand, the newest VS Code with Heapline from the project folder. */
export function chosenHost(): HostChoice {
  const { HEAPLINE_TEST_VERSION, HEAPLINE_TEST_KIND, HEAPLINE_TEST_VSIX } = process.env;
  return {
    version: (HEAPLINE_TEST_VERSION || 'newest') as HostName,
    kind: (HEAPLINE_TEST_KIND || 'node') as HostKind,
    ...(HEAPLINE_TEST_VSIX ? { vsix: HEAPLINE_TEST_VSIX } : {}),
  };
}

/**
 * Registers hooks that start VS Code before the suite and end it afterwards. The window stays for all tests of the suite. Where a test
 * fails, a picture of the window is kept in .cache/failures.
 */
export function useHost(options: Omit<HostOptions, keyof HostChoice> & Partial<HostChoice> = {}): Session {
  let host: RunningHost | undefined;
  const running = () => {
    if (!host) throw new Error('VS Code runs inside the tests of the suite only.');
    return host;
  };

  before('VS Code starts', async () => {
    stopEverythingOnSignals();
    host = await startHost({ ...chosenHost(), ...options });
    await host.open();
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !host) return;
    const { version, kind } = chosenHost();
    const name = `${version}-${kind} ${this.currentTest.fullTitle()}`.replace(/[^\w.-]+/g, '-');
    const file = path.join(cacheFolder, 'failures', `${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    await host.workbench.takePicture(file).then(
      () => console.log(`    Picture of the window: ${file}`),
      () => console.log('    The window could not be pictured.'),
    );
  });

  after('VS Code ends', async () => {
    await host?.close();
    host = undefined;
  });

  return {
    get host() {
      return running();
    },
    get workbench() {
      return running().workbench;
    },
  };
}
