/** The menu behind the status bar item, and the choice of the Python version. */

import * as vscode from 'vscode';
import { PYTHON_VERSIONS, type PythonVersion } from '../analysis/versions/python-version.ts';
import type { Sessions } from './session/sessions.ts';
import { changeSetting, SECTION, settingsFor } from './settings.ts';

/** Registers the commands that ask something. */
export function registerMenus(sessions: Sessions): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('heapline.showMenu', () => showMenu(sessions)),
    registerCommand('heapline.selectPythonVersion', (version?: unknown) => selectPythonVersion(sessions, version)),
    registerCommand('heapline.toggleAnnotations', () => toggleAnnotations(sessions)),
    registerCommand('heapline.openSettings', () =>
      vscode.commands.executeCommand('workbench.action.openSettings', SECTION),
    ),
  );
}

interface MenuItem extends vscode.QuickPickItem {
  readonly command: string;
}

async function showMenu(sessions: Sessions): Promise<void> {
  const { t } = vscode.l10n;
  const entry = sessions.active;
  const areShown = settingsFor(entry?.document.uri).annotations !== 'never';
  const items: MenuItem[] = [
    entry?.session.isStepping
      ? { label: `$(debug-stop) ${t('Stop stepping')}`, command: 'heapline.stopStepping' }
      : { label: `$(debug-start) ${t('Start stepping')}`, command: 'heapline.startStepping' },
    { label: `$(layout-panel) ${t('Open memory panel')}`, command: 'heapline.openMemoryPanel' },
    { label: `$(split-horizontal) ${t('Open memory beside the editor')}`, command: 'heapline.openMemoryBeside' },
    {
      label: `$(versions) ${t('Choose the Python version …')}`,
      description: entry?.session.pythonVersion ?? undefined,
      command: 'heapline.selectPythonVersion',
    },
    {
      label: areShown ? `$(eye-closed) ${t('Hide annotations')}` : `$(eye) ${t('Show annotations')}`,
      command: 'heapline.toggleAnnotations',
    },
    { label: `$(refresh) ${t('Analyse again')}`, command: 'heapline.analyzeAgain' },
    { label: `$(gear) ${t('Settings')}`, command: 'heapline.openSettings' },
    { label: `$(question) ${t('How it works')}`, command: 'heapline.openWalkthrough' },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: 'Heapline' });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}

/** Asks for the version, unless a caller names it. */
async function selectPythonVersion(sessions: Sessions, named: unknown): Promise<void> {
  const scope = sessions.active?.document.uri;
  const version = parseVersion(named) ?? (await askForVersion(scope));
  if (version) await changeSetting(scope, 'pythonVersion', version);
}

function parseVersion(named: unknown): PythonVersion | 'auto' | undefined {
  return ['auto' as const, ...PYTHON_VERSIONS].find((version) => version === named);
}

async function askForVersion(scope: vscode.Uri | undefined): Promise<PythonVersion | 'auto' | undefined> {
  const { t } = vscode.l10n;
  const current = settingsFor(scope).pythonVersion;
  const describe = (version: PythonVersion | 'auto') => (version === current ? t('current') : undefined);
  const items = [
    { label: 'auto', detail: t('The workspace’s interpreter, else the newest'), description: describe('auto') },
    ...[...PYTHON_VERSIONS].reverse().map((version) => ({ label: version, description: describe(version) })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Simulate which Python version?'),
    placeHolder: t('Counts differ between versions: switch to see how'),
  });
  return parseVersion(chosen?.label);
}

async function toggleAnnotations(sessions: Sessions): Promise<void> {
  const scope = sessions.active?.document.uri;
  const current = settingsFor(scope).annotations;
  await changeSetting(scope, 'annotations', current === 'never' ? 'always' : 'never');
}
