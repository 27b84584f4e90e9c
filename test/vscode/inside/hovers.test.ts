import * as vscode from 'vscode';
import { withSetting } from './heapline.ts';
import { equal, matches, openExample } from './support.ts';

/** What Heapline's hover says at a place, from 0; undefined if it says nothing. */
async function hoverAt(document: vscode.TextDocument, line: number, column: number): Promise<string | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(line, column),
  );
  const texts = hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value));
  return texts.find((text) => text.includes('command:heapline.'));
}

describe('hovers', () => {
  it('name the object, its count before and after, its holders and where it is freed', async () => {
    const document = await openExample('names.py');
    const text = await hoverAt(document, 1, 4);
    matches(text, /list\\#1/);
    matches(text, /1 → 2/);
    matches(text, /Held 2 times/);
    matches(text, /line 6/);
  });

  it('lead to the panel, to the allocating line and to the step', async () => {
    const document = await openExample('names.py');
    const text = (await hoverAt(document, 1, 0))!;
    for (const command of ['showObject', 'revealLine', 'goToStep'])
      matches(text, new RegExp(`command:heapline\\.${command}`));
  });

  it('say nothing where there is no name', async () => {
    const document = await openExample('names.py');
    equal(await hoverAt(document, 0, 9), undefined);
  });

  it('can be switched off', async () => {
    const document = await openExample('names.py');
    await withSetting('hovers', false, async () => equal(await hoverAt(document, 1, 4), undefined));
    equal((await hoverAt(document, 1, 4)) !== undefined, true);
  });
});
