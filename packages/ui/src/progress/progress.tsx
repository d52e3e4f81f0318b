import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { useLocale } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo-progress{display:grid;gap:4px}
.amo-progress-head{display:flex;justify-content:space-between;gap:12px}
.amo-progress-head>:first-child{min-width:0;overflow-wrap:anywhere}
.amo-progress-head>span+span{color:var(--amo-muted);font-variant-numeric:tabular-nums}
.amo.amo-progress-bar{appearance:none;display:block;width:100%;height:6px;border:0;border-radius:3px;background:var(--amo-line);overflow:hidden}
.amo-progress-bar::-webkit-progress-bar{background:var(--amo-line)}
.amo-progress-bar::-webkit-progress-value{background:var(--amo-accent)}
.amo-progress-bar::-moz-progress-bar{background:var(--amo-accent)}
.amo.amo-progress-bar:indeterminate{background:linear-gradient(90deg,var(--amo-line) 25%,var(--amo-accent) 50%,var(--amo-line) 75%) 0 0/200% 100%;animation:amo-slide 1.6s linear infinite}
.amo-progress-bar:indeterminate::-webkit-progress-bar{background:none}
.amo-progress-bar:indeterminate::-moz-progress-bar{background:none}
@keyframes amo-slide{from{background-position:200% 0}}`;

export interface ProgressProps {
  readonly class?: string;
  /** What goes on. */
  readonly label: string;
  /** From 0 to `max`; left out while nobody knows. */
  readonly value?: number;
  /** @default 1 */
  readonly max?: number;
  readonly ref?: Ref<HTMLProgressElement>;
}

/**
 * How far something is.
 *
 * @example
 * <Progress label="Leads exported" value={done} max={total} />
 */
export function Progress(props: ProgressProps) {
  const { class: className = '', label, value, max = 1, ref } = props;
  const id = useId();
  const percent = new Intl.NumberFormat(useLocale(), { style: 'percent' });
  return (
    <div class={`amo amo-progress ${className}`}>
      <div class="amo-progress-head">
        <span id={id}>{label}</span>
        {value !== undefined && <span>{percent.format(max > 0 ? value / max : 0)}</span>}
      </div>
      <progress
        ref={useStyles(css, ref)}
        aria-labelledby={id}
        class="amo amo-progress-bar"
        {...(value !== undefined && { value })}
        max={max}
      />
    </div>
  );
}
