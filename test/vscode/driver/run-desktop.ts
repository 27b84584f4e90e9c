/**
 * Runs the suites of test/vscode/inside in the desktop VS Code: the one that HEAPLINE_DESKTOP_VSCODE names, else a downloaded one. Where it
 * can neither be downloaded nor shown, that is said as a skipped test.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { PlainError, runMain } from '../../../scripts/lib/errors.mjs';
import { onStop, spawnGroup, stopEverythingOnSignals, stopGroup } from '../../../scripts/lib/processes.mjs';
import { hostFolder, root } from '../../../scripts/lib/project.mjs';
import { writeResult } from '../../../scripts/lib/results.mjs';
import { WORKSPACE } from './host.ts';
import { bundleInsideSuites } from './inside-bundle.ts';
import { parseReport } from './inside-report.ts';

/** The whole run may take this long, in milliseconds. */
const LIMIT = 300_000;

/** How long to wait for the download server's first word, in milliseconds. */
const DOWNLOAD_LIMIT = 60_000;

/** What a machine without a way to the download server says. */
const UNREACHABLE =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EPROTO|CERT|fetch failed|status code|timed? ?out|Failed to/i;

runMain(async () => {
  stopEverythingOnSignals();
  const executable = await desktop();
  if (typeof executable !== 'string') {
    writeResult({ state: 'skipped', title: 'VS Code on the desktop', reason: executable.missing });
    return 0;
  }
  const tests = await bundleInsideSuites();
  const work = mkdtempSync(path.join(tmpdir(), 'heapline-desktop-'));
  const forget = onStop(() => rmSync(work, { recursive: true, force: true }));
  try {
    return await runSuites(executable, tests, work);
  } finally {
    forget();
    rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

/** Gives the executable, or why there is none. */
async function desktop(): Promise<string | { missing: string }> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { missing: 'There is no display for a window; run it under xvfb-run where that is installed.' };
  }
  const chosen = process.env.HEAPLINE_DESKTOP_VSCODE;
  if (chosen) return chosen;
  try {
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: path.join(hostFolder, 'desktop'),
      extensionDevelopmentPath: root,
      timeout: DOWNLOAD_LIMIT,
    });
  } catch (error) {
    if (!UNREACHABLE.test(String(error))) throw error;
    return {
      missing: `The desktop VS Code cannot be downloaded here (${error instanceof Error ? error.message : error}).`,
    };
  }
}

async function runSuites(executable: string, tests: string, work: string): Promise<number> {
  const child = spawnGroup(
    executable,
    [
      WORKSPACE,
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${tests}`,
      `--user-data-dir=${path.join(work, 'user')}`,
      `--extensions-dir=${path.join(work, 'extensions')}`,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--disable-telemetry',
      '--skip-welcome',
      '--skip-release-notes',
      '--no-sandbox',
      '--disable-gpu',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let rest = '';
  let failed = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const report = parseReport(line);
        if (!report || report.state === 'end') continue;
        writeResult(report);
        if (report.state !== 'failed') continue;
        failed = true;
        console.log(`  ${report.title}\n    ${report.stack ?? report.reason}`);
      }
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, LIMIT, 'late').unref());
  const code = await Promise.race([ended, late]);
  await stopGroup(child);
  if (code === 'late') throw new PlainError(`The desktop VS Code did not end within ${LIMIT / 1000} s.`);
  return failed ? 1 : (code ?? 1);
}
