import type { ComponentChildren, Ref } from 'preact';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo.amo-badge{--amo-tone:var(--amo-muted);display:inline-flex;align-items:center;gap:5px;max-width:100%;padding:1px 8px;border-radius:10px;background:color-mix(in srgb,var(--amo-tone) 10%,transparent);font-size:13px;overflow-wrap:anywhere}
.amo-badge::before{content:"";flex:none;width:7px;height:7px;border-radius:50%;background:var(--amo-tone)}
.amo.amo-badge[data-variant=info]{--amo-tone:var(--amo-accent)}
.amo.amo-badge[data-variant=success]{--amo-tone:var(--amo-success)}
.amo.amo-badge[data-variant=warning]{--amo-tone:var(--amo-warning)}
.amo.amo-badge[data-variant=danger]{--amo-tone:var(--amo-danger)}`;

export interface BadgeProps {
  readonly class?: string;
  /** @default "neutral" */
  readonly variant?: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  readonly children: ComponentChildren;
  readonly ref?: Ref<HTMLSpanElement>;
}

/**
 * A state in a word or two.
 *
 * @example
 * <Badge variant="success">Connected</Badge>
 */
export function Badge({ class: className = '', variant = 'neutral', children, ref }: BadgeProps) {
  return (
    <span
      ref={useStyles(css, ref)}
      class={`amo amo-badge ${className}`}
      data-variant={variant === 'neutral' ? undefined : variant}
    >
      {children}
    </span>
  );
}
