import * as vscode from 'vscode';
import { annotationTexts, currentState, heapline, openText, replaceText } from './heapline.ts';
import { equal, matches, openExample } from './support.ts';

describe('annotations', () => {
  it('say after each line how counts move and what is freed', async () => {
    const document = await openExample('names.py');
    const texts = await annotationTexts(document);
    // CPython: one reference by `a`, a second by `b`, a third by the dict; then each goes, the last one on line 6.
    matches(texts.get(1), /list#1\s+1$/);
    matches(texts.get(2), /list#1\s+1→2/);
    matches(texts.get(3), /list#1\s+2→3/);
    matches(texts.get(4), /list#1\s+3→2/);
    matches(texts.get(5), /list#1\s+2→1/);
    matches(texts.get(6), /list#1 freed/);
  });

  it('follow the edits', async () => {
    const document = await openText('a = []\nb = a\n');
    matches((await annotationTexts(document)).get(2), /list#1\s+1→2/);
    await replaceText(document, '# a comment first\na = []\nb = a\nc = a\n');
    const texts = await annotationTexts(document);
    equal(texts.has(1), false);
    matches(texts.get(3), /list#1\s+1→2/);
    matches(texts.get(4), /list#1\s+2→3/);
  });

  it('come for what stands before a syntax error, and name the error', async () => {
    const document = await openExample('unfinished.py');
    const texts = await annotationTexts(document);
    matches(texts.get(1), /list#1\s+1$/);
    matches(texts.get(2), /list#1\s+1→2/);
    const { run } = await currentState(document);
    equal(run?.problems.length, 1);
    equal(run?.problems[0]?.severity, 'error');
    equal(run?.problems[0]?.range.line, 3);
  });

  it('come in quick succession of edits for the last text alone', async () => {
    const document = await openText('a = []\n');
    for (let number = 1; number <= 15; number++)
      await replaceText(document, `${'b = [] \n'.repeat(number)}x = y = []\n`);
    matches((await annotationTexts(document)).get(16), /list#16\s+2/);
  });

  it('end with the budget of steps in a program that does not end', async () => {
    const document = await openExample('endless.py');
    const { run } = await currentState(document);
    equal(run?.outcome.kind, 'stopped');
    equal(run?.outcome.kind === 'stopped' && run.outcome.reason, 'steps');
    equal((await annotationTexts(document)).has(3), true);
  });

  it('are those of one run in two editors with the same file', async () => {
    const document = await openExample('names.py');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    equal(vscode.window.visibleTextEditors.filter((editor) => editor.document === document).length, 2);
    matches((await annotationTexts(document)).get(2), /list#1\s+1→2/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    equal((await currentState(document)).progress, { kind: 'done' });
  });

  it('are not made for files that are not Python', async () => {
    const document = await openExample('notes.md');
    equal((await heapline()).state(document.uri), null);
  });

  it('say what is wrong with a file that CPython refuses for its null bytes', async () => {
    const document = await openText('a = []\nb = a\n\0\0\n');
    const { run } = await currentState(document);
    equal(run?.problems.length, 1);
    matches(run?.problems[0]?.message, /null/);
    await replaceText(document, 'z = []\n');
    matches((await annotationTexts(document)).get(1), /list#1\s+1$/);
  });

  for (const [name, text] of [
    ['ten thousand nested brackets', `a = []\nb = a\nc = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['endless recursion', 'a = []\nb = a\ndef f():\n    f()\nf()\n'],
    ['one very long line', `a = []\nb = a\nc = [${'1, '.repeat(50_000)}]\n`],
    ['mixed line ends and a byte order mark', '\ufeffa = []\r\nb = a\nc = a\r\n'],
    ['nothing at all', ''],
  ] as const) {
    it(`survive ${name}`, async () => {
      const document = await openText(text);
      const { run, progress } = await currentState(document);
      equal(progress.kind, 'done');
      equal(run !== null, true);
      // CPython refuses a file with a null byte as a whole.
      const second = text.includes('\0') ? /not reached/ : /list#1\s+1→2/;
      if (text !== '') matches((await annotationTexts(document)).get(2), second);
      await replaceText(document, 'z = []\n');
      matches((await annotationTexts(document)).get(1), /list#1\s+1$/);
    });
  }
});
