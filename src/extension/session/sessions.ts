/** The sessions of all Python documents that somebody looks at. */

import * as vscode from 'vscode';
import type { PythonVersions } from '../python-version.ts';
import { SECTION, settingsFor } from '../settings.ts';
import { realTimers } from '../timers.ts';
import { AnalysisWorker, type FailureReason, type ParserFiles } from '../worker/analysis-worker.ts';
import type { StartWorker } from '../worker/worker-port.ts';
import { DocumentSession, type SessionChange } from './document-session.ts';
import { findModule, moduleNames } from './workspace-modules.ts';

/** A document with its session. */
export interface DocumentEntry {
  readonly document: vscode.TextDocument;
  readonly session: DocumentSession;
}

/** What workers are made of. */
export interface WorkerSupply {
  readonly start: StartWorker;
  readonly files: ParserFiles;
}

/** Documents that are not files that somebody writes: sides of a comparison, cells, printed text. */
const OTHER_SCHEMES = new Set([
  'git',
  'vscode-notebook-cell',
  'output',
  'comment',
  'search-editor',
  'walkThroughSnippet',
]);

/** A document that nobody sees keeps its run for this many milliseconds. */
const KEEP_HIDDEN = 120_000;

/** True for documents that Heapline looks at. */
export function isPythonFile(document: vscode.TextDocument): boolean {
  return document.languageId === 'python' && !OTHER_SCHEMES.has(document.uri.scheme);
}

/** Keeps one session per visible Python document, and knows which one the panel and the commands are about. */
export class Sessions implements vscode.Disposable {
  private readonly entries = new Map<string, DocumentEntry>();
  private readonly hidden = new Map<string, () => void>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly changedActive = new vscode.EventEmitter<DocumentEntry | null>();
  private readonly changedSession = new vscode.EventEmitter<{ entry: DocumentEntry; change: SessionChange }>();
  private activeEntry: DocumentEntry | null = null;

  /** The entry that the panel and the commands are about has changed. */
  readonly onDidChangeActive = this.changedActive.event;
  /** Something in a session has changed. */
  readonly onDidChangeSession = this.changedSession.event;

  constructor(
    private readonly workers: WorkerSupply,
    private readonly versions: PythonVersions,
  ) {
    const { window, workspace } = vscode;
    const pythonFiles = workspace.createFileSystemWatcher('**/*.py');
    this.subscriptions.push(
      pythonFiles,
      pythonFiles.onDidChange((file) => this.fileChanged(file)),
      pythonFiles.onDidCreate((file) => this.fileChanged(file)),
      pythonFiles.onDidDelete((file) => this.fileChanged(file)),
      this.changedActive,
      this.changedSession,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        this.get(document)?.session.sourceChanged();
        this.fileChanged(document.uri);
      }),
      workspace.onDidOpenTextDocument(() => this.lookAtEditors()),
      workspace.onDidCloseTextDocument((document) => {
        this.close(document);
        // What was not saved counts no longer.
        if (isPythonFile(document)) this.fileChanged(document.uri);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (ANALYSIS_SETTINGS.some((name) => event.affectsConfiguration(`${SECTION}.${name}`))) this.analyzeAll();
      }),
      versions.onDidChange(() => this.analyzeIfVersionChanged()),
      window.onDidChangeVisibleTextEditors(() => this.lookAtEditors()),
      window.onDidChangeActiveTextEditor(() => this.lookAtEditors()),
    );
    this.lookAtEditors();
  }

  /** The entry of the Python editor that was active last, while its document is open. */
  get active(): DocumentEntry | null {
    return this.activeEntry;
  }

  get(document: vscode.TextDocument): DocumentEntry | undefined {
    return this.entries.get(document.uri.toString());
  }

  /** The entry of a document by its address, if it is open. */
  find(uri: string): DocumentEntry | undefined {
    return this.entries.get(uri);
  }

  dispose(): void {
    for (const { document } of [...this.entries.values()]) this.close(document);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private lookAtEditors(): void {
    const visible = new Set<string>();
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!isPythonFile(document)) continue;
      visible.add(document.uri.toString());
      this.open(document);
    }
    for (const [uri, entry] of this.entries) this.noteVisibility(uri, entry, visible.has(uri));
    const document = vscode.window.activeTextEditor?.document;
    const active = document && this.get(document);
    if (active) this.activate(active);
    else if (!this.activeEntry) this.activate([...this.entries.values()].at(-1) ?? null);
  }

  private open(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (this.entries.has(uri)) return;
    const worker = new AnalysisWorker(this.workers.start, this.workers.files, realTimers);
    const session = new DocumentSession(
      {
        source: () => ({ version: document.version, text: document.getText(), fileName: fileNameOf(document.uri) }),
        settings: () => {
          const { maxSteps, maxSeconds } = settingsFor(document.uri);
          const { version } = this.versions.versionFor(document.uri);
          return { pythonVersion: version, maxSteps, maxMilliseconds: maxSeconds * 1000 };
        },
        findModule: (name) => findModule(document.uri, name),
        failureText,
      },
      worker,
      realTimers,
    );
    const entry = { document, session };
    this.entries.set(uri, entry);
    session.onDidChange((change) => this.changedSession.fire({ entry, change }));
    void session.analyze();
  }

  private close(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.noteVisibility(uri, entry, true);
    this.entries.delete(uri);
    entry.session.dispose();
    if (this.activeEntry === entry) this.activate([...this.entries.values()].at(-1) ?? null);
  }

  /** Ends the session of a document that is not seen for long. One that somebody steps through stays. */
  private noteVisibility(uri: string, { document, session }: DocumentEntry, isVisible: boolean): void {
    if (isVisible) {
      this.hidden.get(uri)?.();
      this.hidden.delete(uri);
    } else if (!this.hidden.has(uri) && !session.isStepping) {
      this.hidden.set(
        uri,
        realTimers.after(KEEP_HIDDEN, () => this.close(document)),
      );
    }
  }

  private activate(entry: DocumentEntry | null): void {
    if (entry === this.activeEntry) return;
    this.activeEntry = entry;
    this.changedActive.fire(entry);
  }

  /** Analyses anew what imports a file. */
  private fileChanged(file: vscode.Uri): void {
    for (const { document, session } of this.entries.values()) session.modulesChanged(moduleNames(document.uri, file));
  }

  private analyzeAll(): void {
    for (const { session } of this.entries.values()) void session.analyze();
  }

  private analyzeIfVersionChanged(): void {
    for (const { document, session } of this.entries.values()) {
      const { version } = this.versions.versionFor(document.uri);
      if (version !== session.pythonVersion) void session.analyze();
    }
  }
}

/** Settings that make another run. */
const ANALYSIS_SETTINGS = ['pythonVersion', 'maxSteps', 'maxSeconds'];

/** The last part of an address, such as `main.py`. */
export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) || uri.path;
}

function failureText(reason: FailureReason, detail: string): string {
  const { t } = vscode.l10n;
  const again = t('Edit the file or run “Heapline: Analyze Again” to try once more.');
  switch (reason) {
    case 'died':
      return `${t('The analysis ended unexpectedly ({0}).', detail)} ${again}`;
    case 'ran-away':
      return `${t('The analysis did not answer any more and was stopped.')} ${again}`;
    case 'defect':
      return `${t('The analysis failed because of an error in Heapline: {0}', detail)} ${again}`;
    case 'cancelled':
    case 'outdated':
      return t('The analysis was interrupted.');
  }
}
