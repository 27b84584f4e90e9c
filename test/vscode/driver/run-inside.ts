/** `run-inside.ts VERSION KIND`: runs the suites of test/vscode/inside in an extension host, and reports their results. */
import { runMain } from '../../../scripts/lib/errors.mjs';
import { stopEverythingOnSignals } from '../../../scripts/lib/processes.mjs';
import { writeResult } from '../../../scripts/lib/results.mjs';
import type { HostName } from '../../../scripts/vscode-host/versions.mjs';
import { type HostKind, startHost } from './host.ts';
import { bundleInsideSuites } from './inside-bundle.ts';
import { type InsideReport, parseReport } from './inside-report.ts';

/** The whole run may take this long, in milliseconds. */
const LIMIT = 600_000;

/** What VS Code itself logs and nobody needs to see. */
const NOISE =
  /^(Resolving|Creating a socket|\[reconnection|\[AccountPolicy|\[AgentHost|\[Service Worker|Updating additional|Ignoring fetching|Found additional)/;

runMain(async () => {
  stopEverythingOnSignals();
  const [version, kind] = process.argv.slice(2) as [HostName, HostKind];
  const tests = await bundleInsideSuites();
  const host = await startHost({ version, kind, tests });
  const tail: string[] = [];
  let ended = false;
  try {
    const exit = new Promise<number>((resolve) => {
      const accept = (report: InsideReport) => {
        if (report.state === 'end') ended = true;
        else writeResult(report);
        if (report.state === 'failed') console.log(`  ${report.title}\n    ${report.stack ?? report.reason}`);
      };
      // VS Code calls these two when tests run in its extension host.
      void host.page.exposeFunction('codeAutomationExit', resolve);
      void host.page.exposeFunction('codeAutomationLog', (_kind: string, values: unknown[]) => {
        const text = values.map(String).join(' ');
        const report = parseReport(text);
        if (report) accept(report);
        else if (!NOISE.test(text)) tail.push(text.slice(0, 2000));
      });
    });
    await host.open();
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, LIMIT, 'late').unref());
    const code = await Promise.race([exit, late]);
    if (ended) return code === 0 ? 0 : 1;
    console.log(
      code === 'late'
        ? `The tests did not end within ${LIMIT / 1000} s.`
        : `VS Code ended the tests with code ${code}.`,
    );
    console.log(tail.slice(-30).join('\n'));
    return 1;
  } finally {
    await host.close();
  }
});
