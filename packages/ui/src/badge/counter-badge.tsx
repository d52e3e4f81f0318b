import type { Ref } from 'preact';
import { useLocale } from '../locale/locale.ts';
import { hiddenCss } from '../styles/hidden.css.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `${hiddenCss}.amo.amo-counter{display:inline-block;min-width:20px;padding:0 6px;border-radius:10px;background:var(--amo-danger-fill);color:#fff;font-size:12px;line-height:20px;text-align:center}
.amo.amo-counter[data-variant=neutral]{background:var(--amo-hover);color:var(--amo-text)}
.amo.amo-counter[data-variant=info]{background:var(--amo-accent-fill)}`;

export interface CounterBadgeProps {
  readonly class?: string;
  readonly count: number;
  /** From here on it only says that there are more. @default 99 */
  readonly max?: number;
  /** What is counted, for those who do not see where it stands: "unread". */
  readonly label: string;
  /** @default "danger" */
  readonly variant?: 'danger' | 'info' | 'neutral';
  /** Shown at 0, too. */
  readonly showZero?: boolean;
  readonly ref?: Ref<HTMLSpanElement>;
}

/**
 * How many there are of something new. Nothing at 0.
 *
 * @example
 * <CounterBadge count={unread} label="unread" />
 */
export function CounterBadge(props: CounterBadgeProps) {
  const { class: className = '', count, max = 99, label, variant = 'danger', showZero } = props;
  const format = new Intl.NumberFormat(useLocale());
  const styled = useStyles(css, props.ref);
  if (count === 0 && !showZero) return null;
  return (
    <span ref={styled} class={`amo amo-counter ${className}`} data-variant={variant}>
      <span aria-hidden="true">
        {count > max ? `${format.format(max)}+` : format.format(count)}
      </span>
      <span class="amo-hidden">
        {format.format(count)} {label}
      </span>
    </span>
  );
}
