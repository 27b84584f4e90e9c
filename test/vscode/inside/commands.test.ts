import * as vscode from 'vscode';
import { currentState, heapline } from './heapline.ts';
import { equal, eventually, openExample } from './support.ts';

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly keybindings: readonly { readonly command: string; readonly key: string }[];
}

function contributions(): Contributions {
  return vscode.extensions.getExtension('heapline.heapline')!.packageJSON.contributes;
}

describe('commands', () => {
  before(async () => {
    await openExample('names.py');
    await heapline();
  });

  it('are all there', async () => {
    const known = new Set(await vscode.commands.getCommands());
    const missing = contributions().commands.filter(({ command }) => !known.has(command));
    equal(missing, []);
  });

  it('take no key that VS Code uses for anything', async () => {
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = await eventually(() => {
      const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
      return shown.includes('"command"') ? shown : undefined;
    });
    const taken = new Set([...text.matchAll(/"key": "([^"]+)"/g)].map(([, key]) => JSON.parse(`"${key}"`)));
    equal(taken.size > 300, true);
    const own = new Set(contributions().keybindings.map(({ key }) => key));
    // The file lists our own keys too where they are in force; ours are told by their commands.
    const foreign = [...text.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)].filter(
      ([, key, command]) => own.has(JSON.parse(`"${key}"`)) && !command!.startsWith('heapline.'),
    );
    equal(
      foreign.map(([, key, command]) => `${key} ${command}`),
      [],
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('open an example that the user may change', async () => {
    await vscode.commands.executeCommand('heapline.openExample', '04_cycles.py');
    const document = vscode.window.activeTextEditor!.document;
    equal([document.languageId, document.isUntitled], ['python', true]);
    equal(document.getText().includes('gc.collect()'), true);
    equal((await currentState(document)).run?.outcome.kind, 'finished');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('say politely what they need when no Python file is open', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['stepForward', 'startStepping', 'analyzeAgain', 'nextChange', 'toggleAnnotations']) {
      await vscode.commands.executeCommand(`heapline.${name}`);
    }
    await vscode.commands.executeCommand('heapline.toggleAnnotations');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
