/** What other extensions, and the tests, can ask of this one: `extensions.getExtension('heapline.heapline').exports`. Read only. */

import type * as vscode from 'vscode';
import type { AnalysisProgress } from '../shared/messages.ts';
import type { LineAnnotation, MemoryState, RunState } from '../shared/view.ts';
import type { Sessions } from './session/sessions.ts';

/** Version 1 of the interface. */
export interface HeaplineApi {
  readonly version: 1;
  /** The state of an open Python document; null if it is not one. */
  state(uri: vscode.Uri): DocumentState | null;
  /** Waits for the run of the text as it is now, and gives what stands after its lines; null if there is no run. */
  annotations(uri: vscode.Uri): Promise<readonly LineAnnotation[] | null>;
  /** Waits likewise, and gives the memory at the current step. */
  memory(uri: vscode.Uri): Promise<MemoryState | null>;
}

/** See `HeaplineApi.state`. */
export interface DocumentState {
  readonly run: RunState | null;
  /** The run tells of the text and the settings as they are now. */
  readonly isCurrent: boolean;
  readonly progress: AnalysisProgress;
  readonly step: number;
  readonly isStepping: boolean;
  readonly selectedObject: number | null;
}

/** Makes the interface. */
export function createApi(sessions: Sessions): HeaplineApi {
  return {
    version: 1,
    state: (uri) => {
      const session = sessions.find(uri.toString())?.session;
      if (!session) return null;
      const { run, isCurrent, progress, step, isStepping, selectedObject } = session;
      return { run: run?.state ?? null, isCurrent, progress, step, isStepping, selectedObject };
    },
    annotations: async (uri) => {
      const entry = sessions.find(uri.toString());
      return entry ? entry.session.askCurrent(() => entry.session.annotations(1, entry.document.lineCount)) : null;
    },
    memory: async (uri) => {
      const session = sessions.find(uri.toString())?.session;
      return session ? session.askCurrent(() => session.memory()) : null;
    },
  };
}
