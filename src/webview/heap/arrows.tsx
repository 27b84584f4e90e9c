/** The arrows: one drawing over frames and objects, measured after they are drawn. A picture only; every slot says in words where it leads. */

import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WeakReference } from '../../shared/view.ts';
import { type ArrowPath, arrowPath, type Box } from './arrow-paths.ts';

interface Arrow extends ArrowPath {
  readonly key: string;
  readonly kind: 'strong' | 'weak';
  readonly isChanged: boolean;
  /** `object:<id>` or `frame:<number>`. */
  readonly from: string;
  readonly to: number;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly arrows: readonly Arrow[];
}

/** Draws the arrows between the slots and boxes inside `area`, anew whenever `version` or the size changes. */
export function Arrows({
  area,
  version,
  weakReferences,
  focus,
}: {
  readonly area: RefObject<HTMLElement | null>;
  readonly version: unknown;
  readonly weakReferences: readonly WeakReference[];
  /** `object:<id>` or `frame:<number>`: the arrows from and to it stand out. */
  readonly focus: string | null;
}) {
  const [drawing, setDrawing] = useState<Drawing>({ width: 0, height: 0, arrows: [] });
  const measured = useRef(weakReferences);
  measured.current = weakReferences;
  const measure = useCallback(() => {
    if (area.current) setDrawing(draw(area.current, measured.current));
  }, [area]);

  // A new version means that the boxes were drawn anew.
  useLayoutEffect(measure, [version, measure]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure);
    if (area.current) observer.observe(area.current);
    void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [area, measure]);

  return (
    <svg class={focus ? 'arrows has-focus' : 'arrows'} width={drawing.width} height={drawing.height} aria-hidden="true">
      {drawing.arrows.map((arrow) => (
        <g key={arrow.key} class={classOf(arrow, focus)}>
          <path d={arrow.path} />
          <path class="tip" d={tipOf(arrow)} />
        </g>
      ))}
    </svg>
  );
}

function classOf({ kind, isChanged, from, to }: Arrow, focus: string | null): string {
  const classes = ['arrow', kind];
  if (isChanged) classes.push('is-changed');
  if (focus) classes.push(focus === from || focus === `object:${to}` ? 'is-near' : 'is-far');
  return classes.join(' ');
}

function tipOf({ x, y, pointsTo }: Arrow): string {
  const back = pointsTo === 'right' ? x - 6 : x + 6;
  return `M${x} ${y}L${back} ${y - 3.5}L${back} ${y + 3.5}Z`;
}

function draw(area: HTMLElement, weakReferences: readonly WeakReference[]): Drawing {
  const origin = area.getBoundingClientRect();
  const boxOf = (element: Element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  };
  const boxes = new Map<number, Box>();
  for (const element of area.querySelectorAll<HTMLElement>('[data-object]')) {
    if (element.offsetParent !== null) boxes.set(Number(element.dataset.object), boxOf(element));
  }
  const orders = new Map<number, number>();
  const arrows: Arrow[] = [];
  const add = (key: string, from: string, to: number, start: Box, kind: Arrow['kind'], isChanged: boolean) => {
    const target = boxes.get(to);
    if (!target) return;
    const order = orders.get(to) ?? 0;
    orders.set(to, order + 1);
    arrows.push({ key, kind, isChanged, from, to, ...arrowPath(start, target, order) });
  };
  for (const element of area.querySelectorAll<HTMLElement>('[data-to]')) {
    const row = element.closest<HTMLElement>('[data-slot]');
    const key = row?.dataset.slot;
    if (!row || !key || row.offsetParent === null) continue;
    const from = key.slice(0, key.indexOf('/'));
    add(key, from, Number(element.dataset.to), boxOf(row), 'strong', row.classList.contains('is-changed'));
  }
  for (const { from, to } of weakReferences) {
    const start = boxes.get(from);
    if (start) add(`weak:${from}:${to}`, `object:${from}`, to, headOf(start), 'weak', false);
  }
  return { width: area.scrollWidth, height: area.scrollHeight, arrows };
}

/** Weak references begin at the head line of their box. */
function headOf({ left, top, right }: Box): Box {
  return { left, top, right, bottom: top + 24 };
}
