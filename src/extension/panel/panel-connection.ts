/** Connects one memory panel with the session of the document that it follows. Knows nothing of VS Code. */

import type { PanelDocument, PanelRequest, PanelUpdate } from '../../shared/messages.ts';
import type { MemoryState } from '../../shared/view.ts';
import { latestOnly } from '../latest-only.ts';
import type { DocumentSession } from '../session/document-session.ts';

/** What a panel shows: a document with its session. */
export interface PanelSubject {
  readonly name: string;
  readonly uri: string;
  readonly session: DocumentSession;
}

/** What the connection needs of its surroundings. */
export interface PanelSurroundings {
  /** The document to show now. */
  subject(): PanelSubject | null;
  post(update: PanelUpdate): void;
  revealLine(uri: string, line: number): void;
  runCommand(command: string): void;
  isFirstVisit(): boolean;
  putAwayNote(): void;
}

/** Sends what has changed since the last time, once the panel has said that it is ready. */
export class PanelConnection {
  private isReady = false;
  private sentDocument = '';
  private sentMemory: MemoryState | null = null;
  private sentObject: string | null = null;
  private readonly send = latestOnly(() => this.sendChanges());

  constructor(private readonly surroundings: PanelSurroundings) {}

  /** To be called after every change of the subject or its session. */
  update(): void {
    if (this.isReady) void this.send();
  }

  /** To be called when the panel is hidden: what it shows is gone, and it will say that it is ready when it is drawn anew. */
  hidden(): void {
    this.isReady = false;
  }

  /** Takes a message of the panel. */
  receive(request: PanelRequest): void {
    const subject = this.surroundings.subject();
    const session = subject?.session;
    switch (request.kind) {
      case 'ready':
        this.isReady = true;
        this.sentDocument = '';
        this.sentMemory = null;
        this.sentObject = null;
        this.update();
        return;
      case 'move':
        void session?.move(request.move);
        return;
      case 'go-to-step':
        session?.goTo(request.step);
        return;
      case 'select-object':
        session?.select(request.object);
        return;
      case 'reveal-line':
        if (subject) this.surroundings.revealLine(subject.uri, request.line);
        return;
      case 'stepping':
        if (request.isStepping) session?.goTo(session.step);
        else session?.stopStepping();
        return;
      case 'show-more-objects':
        session?.showMoreObjects();
        return;
      case 'put-away-note':
        this.surroundings.putAwayNote();
        this.update();
        return;
      case 'command':
        this.surroundings.runCommand(request.command);
        return;
    }
  }

  private async sendChanges(): Promise<void> {
    const subject = this.surroundings.subject();
    const document = this.documentOf(subject);
    const documentText = JSON.stringify(document);
    if (documentText !== this.sentDocument) {
      this.sentDocument = documentText;
      this.surroundings.post({ kind: 'document', document });
    }
    if (!subject) return;
    const run = subject.session.run;
    const [memory, details] = await Promise.all([subject.session.memory(), subject.session.selectedDetails()]);
    if (!this.isReady || !run || run !== subject.session.run || subject.uri !== this.surroundings.subject()?.uri)
      return;
    if (memory && memory !== this.sentMemory) {
      this.sentMemory = memory;
      this.surroundings.post({ kind: 'memory', run: run.number, memory });
    }
    const object = JSON.stringify(details);
    if (object !== this.sentObject) {
      this.sentObject = object;
      this.surroundings.post({ kind: 'object', details });
    }
  }

  private documentOf(subject: PanelSubject | null): PanelDocument {
    if (!subject) return { kind: 'none' };
    const { name, uri, session } = subject;
    return {
      kind: 'file',
      name,
      uri,
      pythonVersion: session.pythonVersion ?? '',
      isStepping: session.isStepping,
      progress: session.progress,
      isFirstVisit: this.surroundings.isFirstVisit(),
    };
  }
}
