/** A real VS Code with a browser window on it: started for a suite, gone without a trace afterwards. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { onStop } from '../../../scripts/lib/processes.mjs';
import { root } from '../../../scripts/lib/project.mjs';
import { ensureHost } from '../../../scripts/vscode-host/fetch.mjs';
import { installExtensions, startServer, writeSettings } from '../../../scripts/vscode-host/server.mjs';
import type { HostName } from '../../../scripts/vscode-host/versions.mjs';
import { openBrowser, type WindowOptions } from './browser.ts';
import { Workbench } from './workbench.ts';

/** The extension host that Heapline runs in: Node as on the desktop, or a web worker as on vscode.dev. */
export type HostKind = 'node' | 'web';

/** Which VS Code, and Heapline how. */
export interface HostChoice {
  readonly version: HostName;
  readonly kind: HostKind;
  /** The packaged extension to install; without it Heapline runs from the project folder. */
  readonly vsix?: string;
}

export interface HostOptions extends HostChoice, WindowOptions {
  /** The folder to open; a copy of it is opened, so that nothing of the project's is touched. */
  readonly folder?: string;
  /** User settings above the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False opens the folder in Restricted Mode. */
  readonly trusted?: boolean;
  /** Path of a bundle with tests that run inside the extension host. */
  readonly tests?: string;
}

/** A running VS Code. */
export interface RunningHost {
  readonly page: Page;
  readonly workbench: Workbench;
  /** The opened copy of the folder. */
  readonly folder: string;
  /** Addresses other than the server's that the window asked for. */
  readonly foreignRequests: readonly string[];
  /** What the server has printed. */
  serverLog(): string;
  /** Opens the workbench, or opens it again. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** The folder with Python files that the suites open. */
export const WORKSPACE = path.join(root, 'test/vscode/workspace');

const EXTENSION_ID = 'heapline.heapline';

/** Starts VS Code and a browser; `open` then shows the workbench. */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const host = await ensureHost(options.version);
  const work = mkdtempSync(path.join(tmpdir(), 'heapline-test-'));
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
    rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    forget();
  };
  const forget = onStop(close);

  try {
    const folder = path.join(work, 'workspace');
    cpSync(options.folder ?? WORKSPACE, folder, { recursive: true });
    const dataFolder = path.join(work, 'server');
    writeSettings(dataFolder, settingsFor(options));
    if (options.vsix) await installExtensions(host, dataFolder, [options.vsix]);
    const server = await startServer({ host, dataFolder, smokeTestDriver: true });
    closers.push(() => server.stop());

    const { page, foreignRequests, closeBrowser } = await openBrowser(path.join(work, 'browser'), options);
    closers.push(closeBrowser);
    const workbench = new Workbench(page);
    const remote = `vscode-remote://localhost:${server.port}`;
    const address = server.address({ folder, payload: JSON.stringify(payloadFor(options, remote)) });
    return {
      page,
      workbench,
      folder,
      foreignRequests,
      serverLog: server.log,
      open: async () => {
        await page.goto(address);
        await workbench.waitUntilOpen();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function settingsFor({ kind, trusted, settings }: HostOptions): Record<string, unknown> {
  return {
    'security.workspace.trust.enabled': trusted === false,
    'security.workspace.trust.startupPrompt': 'never',
    'window.commandCenter': false,
    // Named, since VS Code asks whether its latest default theme is wanted where none is chosen.
    'workbench.colorTheme': 'Default Dark Modern',
    ...(kind === 'web' ? { 'remote.extensionKind': { [EXTENSION_ID]: ['web'] } } : {}),
    ...settings,
  };
}

/** What VS Code's web workbench takes from its address. */
function payloadFor({ vsix, tests }: HostOptions, remote: string): [string, string][] {
  return [
    ['skipWelcome', 'true'],
    ...(vsix ? [] : [['extensionDevelopmentPath', remote + root] satisfies [string, string]]),
    ...(tests ? [['extensionTestsPath', remote + tests] satisfies [string, string]] : []),
  ];
}
