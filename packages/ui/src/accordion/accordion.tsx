import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { useControlled } from '../forms/use-controlled.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo-accordion{border-top:1px solid var(--amo-line)}
.amo-accordion>details{border-bottom:1px solid var(--amo-line)}
.amo.amo-accordion-title{display:flex;align-items:center;gap:8px;padding:10px 4px;font-weight:600;cursor:pointer;list-style:none;overflow-wrap:anywhere}
.amo-accordion-title::-webkit-details-marker{display:none}
.amo-accordion-title:hover{background:var(--amo-hover)}
.amo-accordion-title::before{content:"";flex:none;width:6px;height:6px;margin:0 4px;border:solid var(--amo-muted);border-width:0 2px 2px 0;rotate:-45deg;transition:rotate .15s}
.amo-accordion>[open]>.amo-accordion-title::before{rotate:45deg}
.amo-accordion-body{padding:0 4px 12px 26px;overflow-wrap:anywhere}`;

export interface AccordionItem {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly content: ComponentChildren;
}

export interface AccordionProps {
  readonly class?: string;
  readonly items: readonly AccordionItem[];
  /** Several can be open at once. */
  readonly multiple?: boolean;
  /** The ids of those that are open. */
  readonly open?: readonly string[];
  readonly defaultOpen?: readonly string[];
  readonly onToggle?: (open: readonly string[]) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * Headings with something below each, which opens when it is pressed.
 *
 * The browser's search finds what is in the closed ones, too.
 *
 * @example
 * <Accordion
 *   items={[
 *     { id: 'what', title: 'What is it?', content: <p>A widget.</p> },
 *     { id: 'price', title: 'What does it cost?', content: <p>Nothing.</p> },
 *   ]}
 * />
 */
export function Accordion(props: AccordionProps) {
  const { class: className = '', items, multiple, open, defaultOpen = [], onToggle, ref } = props;
  const name = useId();
  const [opened, set] = useControlled<readonly string[]>(open, defaultOpen, onToggle);
  return (
    <div ref={useStyles(css, ref)} class={`amo amo-accordion ${className}`}>
      {items.map(({ id, title, content }) => (
        <details
          key={id}
          name={multiple ? undefined : name}
          open={opened.includes(id)}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open === opened.includes(id)) return;
            const others = opened.filter((other) => other !== id);
            if (!currentTarget.open) set(others);
            else set(multiple ? [...others, id] : [id]);
          }}
        >
          <summary class="amo amo-accordion-title">{title}</summary>
          <div class="amo-accordion-body">{content}</div>
        </details>
      ))}
    </div>
  );
}
