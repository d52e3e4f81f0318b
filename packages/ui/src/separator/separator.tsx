import type { ComponentChildren, Ref } from 'preact';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo.amo-separator{display:block;width:auto;height:1px;margin:12px 0;border:0;background:var(--amo-line)}
.amo.amo-separator[aria-orientation=vertical]{align-self:stretch;width:1px;height:auto;min-height:1em;margin:0 12px}
.amo-separator-text{display:flex;align-items:center;gap:12px;margin:12px 0;color:var(--amo-muted);font-size:13px}
.amo-separator-text>.amo.amo-separator{flex:1;margin:0}`;

export interface SeparatorProps {
  readonly class?: string;
  /** @default "horizontal" */
  readonly orientation?: 'horizontal' | 'vertical';
  /** Words in the middle of the line: "or". */
  readonly children?: ComponentChildren;
  readonly ref?: Ref<HTMLElement>;
}

/**
 * A line between two things.
 *
 * @example
 * <Separator>or</Separator>
 */
export function Separator(props: SeparatorProps) {
  const { class: className = '', orientation, children } = props;
  const styled = useStyles<HTMLElement>(css, props.ref);
  if (!children) {
    return (
      <hr ref={styled} class={`amo amo-separator ${className}`} aria-orientation={orientation} />
    );
  }
  return (
    <div ref={styled} class={`amo amo-separator-text ${className}`}>
      <hr class="amo amo-separator" />
      {children}
      <span class="amo amo-separator" />
    </div>
  );
}
