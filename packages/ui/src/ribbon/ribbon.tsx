import type { ComponentChildren, Ref } from 'preact';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo.amo-ribbon{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:4px 12px;padding:6px 12px;background:var(--amo-accent-fill);color:#fff;font-size:13px;text-align:center;overflow-wrap:anywhere}
.amo.amo-ribbon[data-variant=success]{background:var(--amo-success-fill)}
.amo.amo-ribbon[data-variant=danger]{background:var(--amo-danger-fill)}
.amo-ribbon .amo.amo-link{color:inherit}`;

export interface RibbonProps {
  readonly class?: string;
  /** @default "info" */
  readonly variant?: 'info' | 'success' | 'danger';
  readonly children: ComponentChildren;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * A strip over the whole width, for what concerns the whole place: a trial that ends.
 *
 * @example
 * <Ribbon>The trial ends in three days. <Link href="/settings/pay">Extend</Link></Ribbon>
 */
export function Ribbon({ class: className = '', variant = 'info', children, ref }: RibbonProps) {
  return (
    <div ref={useStyles(css, ref)} class={`amo amo-ribbon ${className}`} data-variant={variant}>
      {children}
    </div>
  );
}
