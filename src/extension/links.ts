/** The commands behind the links of hovers, and those that show something of the extension's own. */

import * as vscode from 'vscode';
import { LINK_COMMANDS, type LinkArgument } from './hovers/markdown.ts';
import type { MemoryPanels } from './panel/memory-panels.ts';
import { revealLine } from './reveal-line.ts';
import type { Sessions } from './session/sessions.ts';

/** Registers the commands. */
export function registerLinks(sessions: Sessions, panels: MemoryPanels): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand(LINK_COMMANDS.object, async (argument: LinkArgument) => {
      if (!('object' in argument)) return;
      sessions.find(argument.uri)?.session.select(argument.object);
      await panels.ensureVisible();
    }),
    registerCommand(LINK_COMMANDS.line, async (argument: LinkArgument) => {
      if ('line' in argument) await revealLine(argument.uri, argument.line);
    }),
    registerCommand(LINK_COMMANDS.step, (argument?: LinkArgument) => {
      if (argument && 'step' in argument) sessions.find(argument.uri)?.session.goTo(argument.step);
      else void askForStep(sessions);
    }),
    registerCommand('heapline.analyzeAgain', () => sessions.active?.session.analyzeAgain()),
    registerCommand('heapline.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'heapline.heapline#heapline.start', false),
    ),
  );
}

async function askForStep(sessions: Sessions): Promise<void> {
  const session = sessions.active?.session;
  const stepCount = session?.run?.state.stepCount;
  if (!session || stepCount === undefined) return;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Go to which step?'),
    prompt: vscode.l10n.t('A number from 0 to {0}', stepCount),
    validateInput: (typed) =>
      /^\d+$/.test(typed.trim()) && Number(typed) <= stepCount
        ? undefined
        : vscode.l10n.t('A number from 0 to {0}', stepCount),
  });
  if (text !== undefined) session.goTo(Number(text));
}
