import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { BotBlock } from '../../../page-shapes/bots.ts';

interface BlockLinesProps {
  /** The element in which the blocks stand, and the lines over them. */
  readonly area: RefObject<HTMLElement | null>;
  readonly blocks: readonly BotBlock[];
}

/** The lines begin and end so far from a block before they bend. */
const stub = 12;
const radius = 8;
/** Lines that lead back run under the blocks, one below the other. */
const gap = 7;

interface Point {
  readonly x: number;
  readonly y: number;
}

function forth(from: Point, to: Point): string {
  const bend = Math.max(stub * 3, (to.x - from.x) / 2);
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

function back(from: Point, to: Point, bottom: number): string {
  const r = radius;
  return [
    `M${from.x} ${from.y}h${stub}q${r} 0 ${r} ${r}V${bottom - r}q0 ${r} ${-r} ${r}`,
    `H${to.x - stub}q${-r} 0 ${-r} ${-r}V${to.y + r}q0 ${-r} ${r} ${-r}H${to.x}`,
  ].join('');
}

function linesIn(area: HTMLElement): readonly string[] {
  const origin = area.getBoundingClientRect();
  const blocks = [...area.querySelectorAll<HTMLElement>('.salesbot-block')];
  const boxes = new Map(
    blocks.map((block) => [block.dataset.id ?? '', block.getBoundingClientRect()]),
  );
  let bottom = Math.max(0, ...[...boxes.values()].map((box) => box.bottom)) - origin.top + stub;
  return [...area.querySelectorAll<HTMLElement>('.salesbot-block__exit[data-next]')].flatMap(
    (exit) => {
      const target = boxes.get(exit.dataset.next ?? '');
      const source = exit.closest('.salesbot-block')?.getBoundingClientRect();
      if (!target || !source) return [];
      const row = exit.getBoundingClientRect();
      const from = {
        x: source.right - origin.left,
        y: row.top + row.height / 2 - origin.top,
      };
      const to = { x: target.left - origin.left, y: target.top + 28 - origin.top };
      if (to.x > from.x) return [forth(from, to)];
      bottom += gap;
      return [back(from, to, bottom)];
    },
  );
}

/** The lines from the exits of blocks to the blocks to which they lead. */
export function BlockLines({ area, blocks }: BlockLinesProps) {
  const [lines, setLines] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    const draw = () => {
      const found = linesIn(element);
      setLines((before) => (before.join() === found.join() ? before : found));
    };
    draw();
    // Widgets fill their blocks when they like.
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    for (const block of element.querySelectorAll('.salesbot-block')) observer.observe(block);
    return () => observer.disconnect();
  }, [area, blocks]);
  return (
    <svg class="salesbot-designer__lines" aria-hidden="true">
      <defs>
        <marker
          id="salesbot_line_end"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="5"
          markerHeight="5"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {lines.map((line) => (
        <path key={line} class="salesbot-designer__line" d={line} />
      ))}
    </svg>
  );
}
