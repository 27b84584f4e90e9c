/** What every part of the panel needs: the language, and a way to speak to the extension host and to the panel's own state. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelRequest } from '../shared/messages.ts';
import type { PanelEvent } from './state/panel-state.ts';
import type { Translate } from './texts.ts';

/** See the file's comment. */
export interface PanelTools {
  readonly t: Translate;
  /** Asks the extension host. */
  post(request: PanelRequest): void;
  /** Changes what the panel itself decides on. */
  dispatch(event: PanelEvent): void;
}

/** Provided once, around the whole panel. */
export const PanelContext = createContext<PanelTools | null>(null);

/** The tools, inside the panel. */
export function usePanel(): PanelTools {
  const tools = useContext(PanelContext);
  if (!tools) throw new Error('Outside the panel.');
  return tools;
}
