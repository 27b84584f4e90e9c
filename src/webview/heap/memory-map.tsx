/** Frames on the left, objects on the right, arrows between them. */

import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MemoryState, ObjectState } from '../../shared/view.ts';
import { usePanel } from '../panel-context.ts';
import type { PanelState } from '../state/panel-state.ts';
import { Arrows } from './arrows.tsx';
import { FrameBox } from './frame-box.tsx';
import { ObjectBox } from './object-box.tsx';

/** Pixels that a row of text takes in a box; it follows the style sheet. */
const ROW_HEIGHT = 22;

/** Draws the memory at the current step. */
export function MemoryMap({ state, memory }: { readonly state: PanelState; readonly memory: MemoryState }) {
  const { t, dispatch } = usePanel();
  const area = useRef<HTMLDivElement>(null);
  const heap = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const focus = usePointedAt(area);
  const objects = useMemo(() => new Map(memory.objects.map((object) => [object.id, object])), [memory]);
  const selected = state.details?.object.id ?? null;

  useLayoutEffect(() => {
    const measure = () => {
      if (!heap.current || !scroller.current) return;
      const style = getComputedStyle(heap.current);
      const pixels = (name: string) => Number.parseFloat(style.getPropertyValue(name));
      const gap = pixels('--column-gap');
      const columns = Math.max(1, Math.floor((heap.current.clientWidth + gap) / (pixels('--column-width') + gap)));
      const rows = Math.max(6, Math.floor(scroller.current.clientHeight / ROW_HEIGHT) - 2);
      dispatch({ kind: 'room', room: { columns, rows } });
    };
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    measure();
    return () => observer.disconnect();
  }, [dispatch]);

  useLayoutEffect(() => {
    if (selected === null) return;
    area.current?.querySelector(`[data-object="${selected}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);

  const version = [memory, state.layout, state.unfolded, state.filter];
  return (
    <div class="memory-map" ref={scroller}>
      <div class="area" ref={area}>
        <section class="frames" aria-label={t('Frames')}>
          {memory.frames.map((frame) => (
            <FrameBox
              key={frame.number}
              frame={frame}
              objects={objects}
              isUnfolded={state.unfolded.has(`frame:${frame.number}`)}
            />
          ))}
        </section>
        <section class="heap" ref={heap} aria-label={t('Objects')}>
          <Columns state={state} objects={objects} selected={selected} />
        </section>
        <Arrows
          area={area}
          version={useSameWhenEqual(version)}
          weakReferences={memory.weakReferences}
          focus={focus ?? (selected === null ? null : `object:${selected}`)}
        />
      </div>
    </div>
  );
}

function Columns({
  state,
  objects,
  selected,
}: {
  readonly state: PanelState;
  readonly objects: ReadonlyMap<number, ObjectState>;
  readonly selected: number | null;
}) {
  const wanted = state.filter.trim().toLowerCase();
  return (
    <>
      {state.layout.columns.map((cells, column) => (
        <div class="column" key={`column ${column}`}>
          {cells.map((cell, index) => {
            const object = cell.object === null ? undefined : objects.get(cell.object);
            if (object && contains(object, wanted)) {
              return (
                <ObjectBox
                  key={`object ${object.id}`}
                  object={object}
                  objects={objects}
                  isSelected={object.id === selected}
                  isUnfolded={state.unfolded.has(`object:${object.id}`)}
                />
              );
            }
            // While something is searched for, the boxes move together.
            if (wanted !== '') return null;
            return <div class="empty-cell" key={`cell ${index}`} style={{ height: `${cell.rows * ROW_HEIGHT}px` }} />;
          })}
        </div>
      ))}
    </>
  );
}

/** True if the label, the type or the value has the text in it. */
function contains({ label, type, text }: ObjectState, wanted: string): boolean {
  return wanted === '' || `${label} ${type} ${text}`.toLowerCase().includes(wanted);
}

/** The frame or object that the mouse or the keyboard is at: `object:<id>`, `frame:<number>` or null. */
function usePointedAt(area: RefObject<HTMLElement | null>): string | null {
  const [pointed, setPointed] = useState<string | null>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const point = ({ target }: Event) => setPointed(target instanceof Element ? ownerOf(target) : null);
    const leave = () => setPointed(null);
    const listeners = { mouseover: point, focusin: point, mouseleave: leave, focusout: leave };
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
    };
  }, [area]);
  return pointed;
}

/** The frame or object that an element belongs to. */
function ownerOf(element: Element): string | null {
  const target = element.closest<HTMLElement>('[data-to]');
  if (target) return `object:${target.dataset.to}`;
  const object = element.closest<HTMLElement>('[data-object]');
  if (object) return `object:${object.dataset.object}`;
  const frame = element.closest<HTMLElement>('[data-frame]');
  return frame ? `frame:${frame.dataset.frame}` : null;
}

/** The array of the last time for as long as its items are the same. */
function useSameWhenEqual(items: readonly unknown[]): readonly unknown[] {
  const kept = useRef(items);
  if (items.some((item, index) => item !== kept.current[index])) kept.current = items;
  return kept.current;
}
