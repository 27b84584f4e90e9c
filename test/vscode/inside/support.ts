/** Small helpers of the suites inside the extension host, where no Node module is at hand. */
import * as vscode from 'vscode';

/** Fails unless two values have the same JSON text. */
export function equal(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`expected ${right}, got ${left}`);
}

/** Asks again and again until the answer is there (neither undefined nor false), and gives it. */
export async function eventually<T>(
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  limit = 60_000,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${limit / 1000} s: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Opens a file of test/vscode/workspace in an editor. */
export async function openExample(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Fails unless a text matches a pattern. */
export function matches(text: string | undefined, pattern: RegExp): void {
  if (text === undefined || !pattern.test(text)) throw new Error(`expected ${pattern}, got ${JSON.stringify(text)}`);
}
