import type { ComponentChildren } from 'preact';
import { useTexts } from '../../page-context.ts';

interface PipelineItemProps {
  readonly id: number | null;
  readonly title: string;
  /** What stands under the title. */
  readonly hint?: string | undefined;
  /** Its picture. */
  readonly children: ComponentChildren;
  /** Absent for what has nothing to open. */
  open?: (() => void) | undefined;
  remove?: (() => void) | undefined;
}

/** A trigger or a source in its column. */
export function PipelineItem({ id, title, hint, children, open, remove }: PipelineItemProps) {
  const t = useTexts();
  const inner = (
    <>
      {children}
      <span class="digital-pipeline__item-text">
        {title}
        {hint && <small class="digital-pipeline__item-hint">{hint}</small>}
      </span>
    </>
  );
  return (
    <article class="digital-pipeline__item" data-id={id}>
      {open ? (
        <button type="button" class="digital-pipeline__item-inner" onClick={open}>
          {inner}
        </button>
      ) : (
        <div class="digital-pipeline__item-inner">{inner}</div>
      )}
      {remove && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('pipeline.removeItem', { title })}
          onClick={remove}
        >
          ×
        </button>
      )}
    </article>
  );
}
