/** What the panel shows, as plain data: host messages and the user's own choices go in, a new state comes out. */

import type { PanelDocument, PanelUpdate } from '../../shared/messages.ts';
import type { MemoryState, ObjectDetails } from '../../shared/view.ts';
import { type BoxLayout, emptyLayout, placeObjects } from '../heap/box-layout.ts';

/** Everything that the panel draws from. */
export interface PanelState {
  /** Null until the host has spoken. */
  readonly document: PanelDocument | null;
  /** Null before the first run. It stays while another run is on its way. */
  readonly memory: MemoryState | null;
  readonly run: number;
  readonly details: ObjectDetails | null;
  readonly layout: BoxLayout;
  /** Columns that fit, and rows of text that fit into one. */
  readonly room: Room;
  /** Text that shown objects have to contain. */
  readonly filter: string;
  /** Ids of objects and `frame:<number>` of frames that show all their slots. */
  readonly unfolded: ReadonlySet<string>;
}

/** Space for boxes. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

/** What can happen to the state. */
export type PanelEvent =
  | { readonly kind: 'update'; readonly update: PanelUpdate }
  | { readonly kind: 'room'; readonly room: Room }
  | { readonly kind: 'filter'; readonly filter: string }
  /** Fold or unfold a box. */
  | { readonly kind: 'fold'; readonly key: string };

/** The state before the host has spoken. */
export const INITIAL_STATE: PanelState = {
  document: null,
  memory: null,
  run: -1,
  details: null,
  layout: emptyLayout({ columns: 3, rows: 20 }),
  room: { columns: 3, rows: 20 },
  filter: '',
  unfolded: new Set(),
};

/** The state after an event. */
export function reduce(state: PanelState, event: PanelEvent): PanelState {
  switch (event.kind) {
    case 'update':
      return afterUpdate(state, event.update);
    case 'room': {
      if (event.room.columns === state.room.columns && event.room.rows === state.room.rows) return state;
      const isSameWidth = event.room.columns === state.room.columns;
      // Boxes move when the number of columns changes, not when the panel is made higher.
      const layout = isSameWidth ? { ...state.layout, room: event.room } : emptyLayout(event.room);
      return { ...state, room: event.room, layout: state.memory ? placeObjects(layout, state.memory) : layout };
    }
    case 'filter':
      return { ...state, filter: event.filter };
    case 'fold': {
      const unfolded = new Set(state.unfolded);
      if (!unfolded.delete(event.key)) unfolded.add(event.key);
      return { ...state, unfolded };
    }
  }
}

function afterUpdate(state: PanelState, update: PanelUpdate): PanelState {
  switch (update.kind) {
    case 'document': {
      const { document } = update;
      if (uriOf(document) === uriOf(state.document)) return { ...state, document };
      return { ...INITIAL_STATE, document, room: state.room, layout: emptyLayout(state.room) };
    }
    case 'memory': {
      const { run, memory } = update;
      const isSameRun = run === state.run;
      const layout = placeObjects(isSameRun ? state.layout : emptyLayout(state.room), memory);
      return { ...state, run, memory, layout, unfolded: isSameRun ? state.unfolded : new Set() };
    }
    case 'object':
      return { ...state, details: update.details };
  }
}

function uriOf(document: PanelDocument | null): string | null {
  return document?.kind === 'file' ? document.uri : null;
}
