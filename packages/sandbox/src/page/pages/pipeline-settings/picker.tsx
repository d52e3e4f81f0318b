import { usePopup } from '../../layout/use-popup.ts';
import { useTexts } from '../../page-context.ts';

/** Something that can be chosen. */
export interface PickerItem {
  readonly key: string;
  readonly title: string;
  /** The widget's code, where it is a widget's. */
  readonly code?: string;
  choose(): void;
}

interface PickerProps {
  readonly text: string;
  readonly items: readonly PickerItem[];
}

/** A button that opens a list, of which one is chosen. */
export function Picker({ text, items }: PickerProps) {
  const t = useTexts();
  const popup = usePopup();
  return (
    <div class="digital-pipeline__picker" ref={popup.ref}>
      <button
        type="button"
        class="digital-pipeline__add"
        aria-haspopup="menu"
        aria-expanded={popup.open}
        onClick={popup.toggle}
      >
        + {text}
      </button>
      {popup.open && (
        <div class="list-multiple-actions__menu" role="menu">
          {items.length === 0 && <p class="hint">{t('pipeline.nothing')}</p>}
          {items.map(({ key, title, code, choose }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              class="list-multiple-actions__item"
              data-code={code}
              onClick={() => {
                popup.close();
                choose();
              }}
            >
              {title}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
