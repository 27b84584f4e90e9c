import * as vscode from 'vscode';
import { countOf, currentState, heapline, openText, replaceText, run } from './heapline.ts';
import { equal, openExample } from './support.ts';

/** The line that the current step is about to run, and whether somebody steps. */
async function place(document: vscode.TextDocument): Promise<string> {
  const { isStepping } = await currentState(document);
  const memory = await (await heapline()).memory(document.uri);
  const { step, stepCount, line, functionName } = memory!.timeline;
  return `${isStepping ? 'stepping' : 'watching'} ${step === stepCount ? 'end' : `${functionName}:${line}`}`;
}

function putCursor(line: number): void {
  const position = new vscode.Position(line - 1, 0);
  vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
}

describe('stepping', () => {
  it('goes forward and back', async () => {
    const document = await openExample('names.py');
    await currentState(document);
    await run('startStepping');
    equal(await place(document), 'stepping <module>:1');
    await run('stepForward');
    equal(await place(document), 'stepping <module>:2');
    await run('stepForward');
    equal(await place(document), 'stepping <module>:3');
    equal(await countOf(document, 'b'), '2');
    await run('stepBack');
    equal(await place(document), 'stepping <module>:2');
    equal(await countOf(document, 'a'), '1');
  });

  it('goes to the ends and stays there', async () => {
    const document = await openExample('names.py');
    await run('lastStep');
    equal(await place(document), 'stepping end');
    await run('stepForward');
    equal(await place(document), 'stepping end');
    await run('firstStep');
    await run('stepBack');
    equal(await place(document), 'stepping <module>:1');
  });

  it('goes to the next and the previous freed object', async () => {
    const document = await openExample('names.py');
    await run('firstStep');
    await run('nextFree');
    // The list is freed by line 6: the state after it is that before line 7.
    equal(await place(document), 'stepping <module>:7');
    await run('lastStep');
    await run('previousFree');
    equal(await place(document), 'stepping <module>:7');
  });

  it('goes into calls, over them and out of them', async () => {
    const document = await openExample('calls.py');
    await currentState(document);
    putCursor(12);
    await run('stepToCursor');
    equal(await place(document), 'stepping <module>:12');
    await run('stepForward');
    equal(await place(document), 'stepping outer:2');
    await run('stepOver');
    equal(await place(document), 'stepping outer:3');
    await run('stepBack');
    equal(await place(document), 'stepping inner:8');
    await run('stepOut');
    equal(await place(document), 'stepping outer:3');
    await run('stepOverBack');
    equal(await place(document), 'stepping outer:2');
    await run('stepOver');
    await run('stepOver');
    equal(await place(document), 'stepping <module>:13');
  });

  it('goes to the changes of the selected object', async () => {
    const document = await openExample('names.py');
    await currentState(document);
    await run('firstStep');
    putCursor(2);
    await run('selectObjectAtCursor');
    equal((await currentState(document)).selectedObject !== null, true);
    const seen: string[] = [];
    for (let changes = 0; changes < 3; changes++) {
      await run('nextChange');
      seen.push(await place(document));
    }
    equal(seen, ['stepping <module>:2', 'stepping <module>:3', 'stepping <module>:4']);
    await run('previousChange');
    equal(await place(document), 'stepping <module>:3');
  });

  it('stops, and starts again', async () => {
    const document = await openExample('names.py');
    await run('startStepping');
    await run('stopStepping');
    equal((await currentState(document)).isStepping, false);
    await run('startStepping');
    equal(await place(document), 'stepping <module>:1');
    await run('stopStepping');
  });

  it('goes on after an edit, at the same step or the last one there is', async () => {
    const document = await openText('a = []\nb = a\nc = a\nd = a\n');
    await currentState(document);
    await run('lastStep');
    await run('stepBack');
    equal(await place(document), 'stepping <module>:4');
    await replaceText(document, 'a = []\nb = a\nc = a\nd = a\ne = a\n');
    equal(await place(document), 'stepping <module>:4');
    await replaceText(document, 'a = []\n');
    equal(await place(document), 'stepping end');
    await run('stopStepping');
  });

  it('keeps a step for each document', async () => {
    const first = await openExample('names.py');
    await currentState(first);
    await run('firstStep');
    await run('stepForward');
    const second = await openExample('calls.py');
    await currentState(second);
    await run('lastStep');
    equal(await place(second), 'stepping end');
    equal(await place(first), 'stepping <module>:2');
    await run('stopStepping');
    await vscode.window.showTextDocument(first);
    await run('stopStepping');
  });
});
