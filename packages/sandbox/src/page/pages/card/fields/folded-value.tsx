import { Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../layout/icon.tsx';
import { useTexts } from '../../../page-context.ts';

interface FoldedValueProps {
  /** What the value is called while it is folded. */
  readonly text: string;
  readonly label: string;
  /** A value that was just added stands open. */
  readonly open: boolean;
  /** Given where the value can be taken out. */
  readonly remove?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** A value with parts: one line, which opens into the inputs of its parts. */
export function FoldedValue({ text, label, open, remove, children }: FoldedValueProps) {
  const t = useTexts();
  const shown = text || t('card.placeholder');
  return (
    <span class="field-parts">
      <details class="field-parts__value" open={open}>
        <summary class="field-choices__summary" aria-label={`${label}: ${shown}`}>
          {shown}
        </summary>
        <fieldset class="field-parts__inputs" aria-label={label}>
          {children}
        </fieldset>
      </details>
      {remove && (
        <button
          type="button"
          class="icon-button multitext-field__button"
          aria-label={t('card.remove', { name: `${label}: ${shown}` })}
          onClick={remove}
        >
          <Icon icon={Trash2} size={14} />
        </button>
      )}
    </span>
  );
}
