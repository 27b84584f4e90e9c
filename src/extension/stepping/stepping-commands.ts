/** The commands that walk through a run, forward and back. */

import * as vscode from 'vscode';
import type { Direction, StepMove } from '../../shared/view.ts';
import type { DocumentEntry, Sessions } from '../session/sessions.ts';

/** Commands that are one move each. */
const MOVES: Readonly<Record<string, StepMove>> = {
  'heapline.stepForward': { kind: 'forward' },
  'heapline.stepBack': { kind: 'back' },
  'heapline.stepOver': { kind: 'over' },
  'heapline.stepOverBack': { kind: 'over-back' },
  'heapline.stepOut': { kind: 'out' },
  'heapline.stepOutBack': { kind: 'out-back' },
  'heapline.firstStep': { kind: 'start' },
  'heapline.lastStep': { kind: 'end' },
  'heapline.nextFree': { kind: 'to-free', direction: 'forward' },
  'heapline.previousFree': { kind: 'to-free', direction: 'back' },
};

/** Registers the stepping commands. All are about the Python editor that was active last. */
export function registerSteppingCommands(sessions: Sessions): vscode.Disposable {
  const register = (id: string, run: (entry: DocumentEntry) => Promise<void>) =>
    vscode.commands.registerCommand(id, async () => {
      const entry = await readyEntry(sessions);
      if (entry) await run(entry);
    });
  return vscode.Disposable.from(
    register('heapline.startStepping', async ({ session }) => session.goTo(0)),
    register('heapline.stopStepping', async ({ session }) => session.stopStepping()),
    register('heapline.stepToCursor', stepToCursor),
    register('heapline.nextChange', (entry) => stepToChange(entry, 'forward')),
    register('heapline.previousChange', (entry) => stepToChange(entry, 'back')),
    register('heapline.selectObjectAtCursor', selectObjectAtCursor),
    ...Object.entries(MOVES).map(([id, move]) => register(id, (entry) => step(entry, move))),
  );
}

/** The active entry once its run is there; says why where there is none. */
async function readyEntry(sessions: Sessions): Promise<DocumentEntry | null> {
  const entry = sessions.active;
  if (!entry) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Python file to see what it does to memory.'));
    return null;
  }
  if (await entry.session.whenCurrent()) return entry;
  const { progress } = entry.session;
  if (progress.kind === 'failed') void vscode.window.showWarningMessage(progress.message);
  return null;
}

async function step({ session }: DocumentEntry, move: StepMove): Promise<void> {
  if (!session.isStepping && move.kind !== 'end' && move.kind !== 'to-free') {
    session.goTo(0);
    return;
  }
  if (!(await session.move(move))) say(noStepText(move));
}

async function stepToCursor({ document, session }: DocumentEntry): Promise<void> {
  const line = lineOfCursor(document);
  if (line === null) return;
  const isThere = await session.goToLine(line);
  if (!isThere) say(vscode.l10n.t('The simulated run does not come to line {0}.', line));
}

async function stepToChange({ session }: DocumentEntry, direction: Direction): Promise<void> {
  const object = session.selectedObject;
  if (object === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select an object first: in the memory panel, or with “Heapline: Select Object Under Cursor”.'),
    );
    return;
  }
  if (await session.move({ kind: 'to-change', object, direction })) return;
  say(
    direction === 'forward'
      ? vscode.l10n.t('The selected object does not change any more.')
      : vscode.l10n.t('The selected object did not change before.'),
  );
}

async function selectObjectAtCursor({ document, session }: DocumentEntry): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  if (!editor) return;
  const { line, character } = editor.selection.active;
  const hover = await session.hover(line + 1, character);
  const value = hover?.after ?? hover?.before;
  if (value) session.select(value.object.id);
  else say(vscode.l10n.t('No object is known for what the cursor is on.'));
}

function lineOfCursor(document: vscode.TextDocument): number | null {
  const active = vscode.window.activeTextEditor;
  const editor =
    active?.document === document
      ? active
      : vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor ? editor.selection.active.line + 1 : null;
}

function noStepText({ kind }: StepMove): string {
  switch (kind) {
    case 'back':
    case 'over-back':
    case 'start':
      return vscode.l10n.t('This is the beginning of the run.');
    case 'to-free':
      return vscode.l10n.t('Nothing else is freed in that direction.');
    default:
      return vscode.l10n.t('This is the end of the run.');
  }
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 4_000);
}
