import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { BotBlock } from '../../../page-shapes/bots.ts';

interface BlockLinesProps {
  /** The element in which the blocks stand, and the lines over them. */
  readonly area: RefObject<HTMLElement | null>;
  readonly blocks: readonly BotBlock[];
}

/** A line bends at least so far to the side, also where it leads back. */
const leastBend = 40;

function linesIn(area: HTMLElement): readonly string[] {
  const origin = area.getBoundingClientRect();
  return [...area.querySelectorAll<HTMLElement>('.salesbot-block__exit[data-next]')].flatMap(
    (exit) => {
      const target = area.querySelector(
        `.salesbot-block[data-id="${CSS.escape(exit.dataset.next ?? '')}"]`,
      );
      const from = exit.closest('.salesbot-block')?.getBoundingClientRect();
      if (!target || !from) return [];
      const row = exit.getBoundingClientRect();
      const to = target.getBoundingClientRect();
      const x1 = from.right - origin.left;
      const y1 = row.top + row.height / 2 - origin.top;
      const x2 = to.left - origin.left;
      const y2 = to.top + 28 - origin.top;
      const bend = Math.max(leastBend, Math.abs(x2 - x1) / 2);
      return [`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`];
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
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
