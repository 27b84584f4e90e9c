/** The memory panel, in the bottom panel and beside the editor. */

import * as vscode from 'vscode';
import type { PanelRequest } from '../../shared/messages.ts';
import { revealLine } from '../reveal-line.ts';
import { fileNameOf, type Sessions } from '../session/sessions.ts';
import { PanelConnection } from './panel-connection.ts';
import { loadPanelPage } from './panel-page.ts';

/** Id of the view in the bottom panel. */
const VIEW = 'heapline.memory';

/** Id of panels beside the editor. */
const BESIDE = 'heapline.memoryBeside';

/** Key in the extension's memory under which it is kept that the note for newcomers was put away. */
const NOTE_KEY = 'heapline.isNotePutAway';

/** A view or a panel. */
interface Surface {
  readonly webview: vscode.Webview;
  readonly visible: boolean;
}

/** Makes the panels and keeps them up to date. */
export class MemoryPanels implements vscode.Disposable, vscode.WebviewViewProvider, vscode.WebviewPanelSerializer {
  private readonly surfaces = new Map<Surface, PanelConnection>();
  private readonly subscriptions: vscode.Disposable[];
  private beside: vscode.WebviewPanel | null = null;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly sessions: Sessions,
  ) {
    this.subscriptions = [
      vscode.window.registerWebviewViewProvider(VIEW, this),
      vscode.window.registerWebviewPanelSerializer(BESIDE, this),
      vscode.commands.registerCommand('heapline.openMemoryPanel', () =>
        vscode.commands.executeCommand(`${VIEW}.focus`, { preserveFocus: true }),
      ),
      vscode.commands.registerCommand('heapline.openMemoryBeside', () => this.openBeside()),
      sessions.onDidChangeActive(() => this.updateAll()),
      sessions.onDidChangeSession(({ entry }) => {
        if (entry === sessions.active) this.updateAll();
      }),
    ];
  }

  /** Somebody sees a memory panel. */
  get isAnyVisible(): boolean {
    return [...this.surfaces.keys()].some(({ visible }) => visible);
  }

  /** Shows a panel, if none is to be seen. */
  async ensureVisible(): Promise<void> {
    if (!this.isAnyVisible) await vscode.commands.executeCommand('heapline.openMemoryPanel');
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.connect(view, view.onDidChangeVisibility, view.onDidDispose);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.adoptBeside(panel);
  }

  dispose(): void {
    this.beside?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private openBeside(): void {
    if (this.beside) {
      this.beside.reveal(undefined, true);
      return;
    }
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.adoptBeside(vscode.window.createWebviewPanel(BESIDE, vscode.l10n.t('Memory'), where));
  }

  private adoptBeside(panel: vscode.WebviewPanel): void {
    this.beside = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.context.extensionUri, 'media', 'memory-light.svg'),
      dark: vscode.Uri.joinPath(this.context.extensionUri, 'media', 'memory-dark.svg'),
    };
    panel.onDidDispose(() => {
      if (this.beside === panel) this.beside = null;
    });
    this.connect(panel, panel.onDidChangeViewState, panel.onDidDispose);
  }

  private connect(
    surface: Surface,
    onDidChangeVisibility: vscode.Event<unknown>,
    onDidDispose: vscode.Event<void>,
  ): void {
    const connection = new PanelConnection({
      subject: () => {
        const entry = this.sessions.active;
        if (!entry) return null;
        const { uri } = entry.document;
        return { name: fileNameOf(uri), uri: uri.toString(), session: entry.session };
      },
      post: (update) => void surface.webview.postMessage(update),
      revealLine: (uri, line) => void revealLine(uri, line),
      runCommand: (command) => void vscode.commands.executeCommand(command),
      isFirstVisit: () => !this.context.globalState.get(NOTE_KEY, false),
      putAwayNote: () => void this.context.globalState.update(NOTE_KEY, true),
    });
    this.surfaces.set(surface, connection);
    onDidChangeVisibility(() => {
      if (!surface.visible) connection.hidden();
    });
    onDidDispose(() => this.surfaces.delete(surface));
    surface.webview.onDidReceiveMessage((request: PanelRequest) => connection.receive(request));
    loadPanelPage(surface.webview, this.context.extensionUri);
  }

  private updateAll(): void {
    for (const connection of this.surfaces.values()) connection.update();
  }
}
