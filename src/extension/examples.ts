/** The Python files that come with the extension. */

import * as vscode from 'vscode';

/** Registers the command that opens one of them as a new file, which the user may change as he likes. */
export function registerExamples(extensionUri: vscode.Uri): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extensionUri, 'examples');
  return vscode.commands.registerCommand('heapline.openExample', async (named?: unknown) => {
    const name = typeof named === 'string' ? EXAMPLES.find((each) => each === named) : await askForExample();
    if (!name) return;
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
    const document = await vscode.workspace.openTextDocument({ language: 'python', content });
    await vscode.window.showTextDocument(document);
  });
}

/** The files of `examples/`; a folder of an extension cannot be listed everywhere. */
const EXAMPLES = [
  '01_names.py',
  '02_calls.py',
  '03_closures.py',
  '04_cycles.py',
  '05_exceptions.py',
  '06_weak_references.py',
  '07_del_method.py',
  '08_loops.py',
  '09_generators.py',
  '10_unknown.py',
];

async function askForExample(): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const about: Readonly<Record<string, string>> = {
    '01_names.py': t('Names, containers and counts'),
    '02_calls.py': t('What a function call does to a count'),
    '03_closures.py': t('Functions that keep variables alive'),
    '04_cycles.py': t('Objects that hold each other'),
    '05_exceptions.py': t('An exception keeps frames alive'),
    '06_weak_references.py': t('References that do not count'),
    '07_del_method.py': t('When does __del__ run?'),
    '08_loops.py': t('What a loop keeps alive'),
    '09_generators.py': t('A suspended generator keeps its locals'),
    '10_unknown.py': t('What cannot be known without running the file'),
  };
  const items = EXAMPLES.map((label) => ({ label, description: about[label] }));
  const title = t('Open which example?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.label;
}
