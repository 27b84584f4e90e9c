/** What the tests inside the extension host tell the runner outside, as lines on the console. */

/** Begins each line. */
export const REPORT_PREFIX = 'heapline-test-result ';

export type InsideReport =
  | { readonly state: 'passed' | 'skipped'; readonly title: string }
  | { readonly state: 'failed'; readonly title: string; readonly reason: string; readonly stack: string | undefined }
  | { readonly state: 'end' };

/** Reads a report out of what was logged; undefined for anything else that is logged. */
export function parseReport(logged: string): InsideReport | undefined {
  const at = logged.indexOf(REPORT_PREFIX);
  return at === -1 ? undefined : (JSON.parse(logged.slice(at + REPORT_PREFIX.length)) as InsideReport);
}
