/** The status bar item: Python version, where in the run we are, and how the run is. A click opens the menu. */

import * as vscode from 'vscode';
import type { RunOutcome } from '../shared/view.ts';
import type { ChosenVersion, PythonVersions } from './python-version.ts';
import type { DocumentSession } from './session/document-session.ts';
import type { DocumentEntry, Sessions } from './session/sessions.ts';

/** Runs that are over sooner than this, in milliseconds, do not show that they run. */
const SHOW_RUNNING_AFTER = 300;

/** Keeps the item up to date. */
export class StatusBar implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly subscriptions: vscode.Disposable[];
  private runningSince: number | null = null;

  constructor(
    private readonly sessions: Sessions,
    private readonly versions: PythonVersions,
  ) {
    this.item = vscode.window.createStatusBarItem('heapline.status', vscode.StatusBarAlignment.Right, 101);
    this.item.name = 'Heapline';
    this.item.command = 'heapline.showMenu';
    this.subscriptions = [
      this.item,
      sessions.onDidChangeActive(() => this.update()),
      sessions.onDidChangeSession(({ entry }) => {
        if (entry === sessions.active) this.update();
      }),
    ];
    this.update();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(): void {
    const entry = this.sessions.active;
    if (!entry) {
      this.item.hide();
      return;
    }
    const isRunning = entry.session.progress.kind === 'running';
    if (!isRunning) this.runningSince = null;
    else this.runningSince ??= Date.now();
    const isLong = this.runningSince !== null && Date.now() - this.runningSince > SHOW_RUNNING_AFTER;
    // A short run keeps the text of the run before: nothing flickers while somebody types.
    if (isRunning && !isLong && entry.session.run) return;
    const chosen = this.versions.versionFor(entry.document.uri);
    const { icon, text } = statusOf(entry.session);
    this.item.text = `$(${icon}) ${chosen.version}${text === '' ? '' : ` · ${text}`}`;
    this.item.tooltip = tooltipOf(entry, chosen);
    this.item.accessibilityInformation = { label: `Heapline, Python ${chosen.version}, ${text}` };
    this.item.backgroundColor =
      entry.session.progress.kind === 'failed' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }
}

function statusOf({ progress, run, isStepping, step }: DocumentSession): { icon: string; text: string } {
  const { t } = vscode.l10n;
  if (progress.kind === 'failed') return { icon: 'warning', text: t('analysis failed') };
  if (progress.kind === 'running' || !run) {
    const steps = progress.kind === 'running' ? progress.steps : 0;
    return { icon: 'loading~spin', text: steps > 0 ? t('{0} steps …', steps.toLocaleString()) : t('analysing …') };
  }
  const { stepCount, outcome } = run.state;
  const place = isStepping
    ? t('step {0} of {1}', step.toLocaleString(), stepCount.toLocaleString())
    : stepCount === 1
      ? t('1 step')
      : t('{0} steps', stepCount.toLocaleString());
  const end = isStepping ? '' : outcomeText(outcome);
  return { icon: 'circuit-board', text: end === '' ? place : `${place}, ${end}` };
}

function outcomeText(outcome: RunOutcome): string {
  switch (outcome.kind) {
    case 'finished':
      return '';
    case 'raised':
      return vscode.l10n.t('exception on line {0}', outcome.line);
    case 'stopped':
      return vscode.l10n.t('stopped on line {0}', outcome.line);
  }
}

function tooltipOf({ session }: DocumentEntry, chosen: ChosenVersion): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const lines = [`**${t('What this file does to memory in Python {0}', chosen.version)}**`, versionReason(chosen)];
  const { progress, run } = session;
  if (progress.kind === 'failed') lines.push(progress.message);
  if (run) {
    const { allocatedObjects, freedObjects, outcome, problems } = run.state;
    lines.push(t('{0} objects allocated, {1} freed', allocatedObjects.toLocaleString(), freedObjects.toLocaleString()));
    if (outcome.kind !== 'finished') lines.push(outcome.message);
    for (const { range, message } of problems.slice(0, 5)) lines.push(t('Line {0}: {1}', range.line, message));
  }
  const tooltip = new vscode.MarkdownString();
  lines.forEach((line, index) => {
    if (index === 0) tooltip.appendMarkdown(line);
    else tooltip.appendMarkdown('\n\n').appendText(line);
  });
  return tooltip;
}

function versionReason({ version, reason, unsupported }: ChosenVersion): string {
  const { t } = vscode.l10n;
  switch (reason) {
    case 'setting':
      return t('The version is chosen in the settings.');
    case 'interpreter':
      return t('The version is that of the workspace’s interpreter.');
    case 'newest':
      return unsupported
        ? t(
            'The workspace’s interpreter is Python {0}, which Heapline does not simulate; {1} is used.',
            unsupported,
            version,
          )
        : t('The version is the newest that Heapline simulates.');
  }
}
