/** The whole panel. */

import { useEffect, useLayoutEffect, useMemo, useReducer } from 'preact/hooks';
import type { PanelRequest, PanelUpdate } from '../shared/messages.ts';
import { HeapHeader } from './heap/heap-header.tsx';
import { MemoryMap } from './heap/memory-map.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { PanelContext } from './panel-context.ts';
import { EmptyPanel, Notes } from './run/notes.tsx';
import { StepStory } from './run/step-story.tsx';
import { Toolbar } from './run/toolbar.tsx';
import { INITIAL_STATE, reduce } from './state/panel-state.ts';
import type { Translate } from './texts.ts';

/** What the panel is connected to. */
export interface PanelProps {
  readonly t: Translate;
  post(request: PanelRequest): void;
  /** Calls back for every message of the extension host, until the function that it gives is called. */
  listen(receive: (update: PanelUpdate) => void): () => void;
}

/** The panel, from the first message on. */
export function MemoryPanel({ t, post, listen }: PanelProps) {
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const tools = useMemo(() => ({ t, post, dispatch }), [t, post]);
  useLayoutEffect(() => {
    const stop = listen((update) => dispatch({ kind: 'update', update }));
    post({ kind: 'ready' });
    return stop;
  }, [listen, post]);
  useEffect(() => listenToKeys(post), [post]);

  const { document, memory, details } = state;
  return (
    <PanelContext.Provider value={tools}>
      {document && (
        <h1 class="visually-hidden">{document.kind === 'file' ? t('Memory of {0}', document.name) : t('Memory')}</h1>
      )}
      {document && (document.kind === 'none' || !memory) && <EmptyPanel document={document} />}
      {document?.kind === 'file' && memory && (
        <div class={document.progress.kind === 'done' ? 'panel' : 'panel is-old'}>
          <Toolbar document={document} memory={memory} />
          <Notes document={document} memory={memory} />
          <div class="summary">
            <StepStory memory={memory} />
            <HeapHeader memory={memory} filter={state.filter} />
          </div>
          <div class="body">
            <div class="memory">
              <MemoryMap state={state} memory={memory} />
              {memory.output !== '' && (
                <details class="output">
                  <summary>{t('Printed so far')}</summary>
                  <pre>
                    {memory.hiddenOutput > 0 && (
                      <span class="note">
                        {t('… {0} characters before', memory.hiddenOutput)}
                        {'\n'}
                      </span>
                    )}
                    {memory.output}
                  </pre>
                </details>
              )}
            </div>
            {details && (
              <Inspector details={details} step={memory.timeline.step} stepCount={memory.timeline.stepCount} />
            )}
          </div>
        </div>
      )}
    </PanelContext.Provider>
  );
}

/** Arrow keys step, wherever they have no meaning of their own. */
function listenToKeys(post: PanelProps['post']): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof HTMLInputElement) return;
    const move = KEY_MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    post({ kind: 'move', move });
  };
  addEventListener('keydown', listener);
  return () => removeEventListener('keydown', listener);
}

const KEY_MOVES: Readonly<Record<string, { readonly kind: 'forward' | 'back' | 'start' | 'end' }>> = {
  ArrowRight: { kind: 'forward' },
  ArrowLeft: { kind: 'back' },
  Home: { kind: 'start' },
  End: { kind: 'end' },
};
