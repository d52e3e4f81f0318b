import type { Ref } from 'preact';
import { type Texts, useTexts } from '../locale/locale.ts';
import { hiddenCss } from '../styles/hidden.css.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `${hiddenCss}.amo-skeleton{display:grid;gap:8px}
.amo-skeleton-line{height:12px;border-radius:var(--amo-radius);background:var(--amo-line)}
.amo-skeleton-line:nth-child(3n){width:85%}
.amo-skeleton-line:last-of-type:not(:first-of-type){width:60%}
.amo-skeleton[data-shape=circle]>.amo-skeleton-line{width:36px;height:36px;border-radius:50%}
.amo-skeleton[data-shape=block]>.amo-skeleton-line{width:auto;height:80px}
@media (prefers-reduced-motion:no-preference){.amo-skeleton-line{animation:amo-breathe 1.4s ease-in-out infinite alternate}}
@keyframes amo-breathe{to{opacity:.45}}`;

const texts: Texts<{ readonly loading: string }> = {
  en: { loading: 'Loading…' },
  ru: { loading: 'Загрузка…' },
  es: { loading: 'Cargando…' },
  pt: { loading: 'Carregando…' },
};

export interface SkeletonProps {
  readonly class?: string;
  /** @default "text" */
  readonly shape?: 'text' | 'circle' | 'block';
  /** Lines of text. @default 1 */
  readonly lines?: number;
  /** What is being waited for. @default "Loading…" in the page's language */
  readonly label?: string;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * The shape of what is about to come.
 *
 * @example
 * {lead ? <h2>{lead.name}</h2> : <Skeleton />}
 */
export function Skeleton(props: SkeletonProps) {
  const { class: className = '', shape = 'text', lines = 1, label } = props;
  const { loading } = useTexts(texts);
  return (
    <div
      ref={useStyles(css, props.ref)}
      role="status"
      class={`amo amo-skeleton ${className}`}
      data-shape={shape}
    >
      {Array.from({ length: lines }, (_, index) => (
        <div key={`${index}`} class="amo-skeleton-line" />
      ))}
      <span class="amo-hidden">{label ?? loading}</span>
    </div>
  );
}
