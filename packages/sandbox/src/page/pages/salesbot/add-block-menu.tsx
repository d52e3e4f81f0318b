import { usePopup } from '../../layout/use-popup.ts';
import { useTexts } from '../../page-context.ts';
import type { NamedKind } from './block-exits.tsx';
import type { BlockKind } from './bot-draft.ts';

interface AddBlockMenuProps {
  readonly kinds: readonly NamedKind[];
  add(kind: BlockKind): void;
}

/** The button that adds a block to a bot, and the kinds that there are. */
export function AddBlockMenu({ kinds, add }: AddBlockMenuProps) {
  const t = useTexts();
  const popup = usePopup();
  return (
    <div class="digital-pipeline__picker" ref={popup.ref}>
      <button
        type="button"
        class="button-input"
        aria-haspopup="menu"
        aria-expanded={popup.open}
        onClick={popup.toggle}
      >
        + {t('salesbot.add')}
      </button>
      {popup.open && (
        <div class="list-multiple-actions__menu" role="menu">
          {kinds.map(({ title, kind }, index) => (
            <button
              key={`${index} ${title}`}
              type="button"
              role="menuitem"
              class="list-multiple-actions__item"
              // The CRM's own blocks have no code, so that no widget's is taken for them.
              data-code={typeof kind === 'string' ? undefined : kind.code}
              onClick={() => {
                popup.close();
                add(kind);
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
