import type { BotBlock } from '../../../page-shapes/bots.ts';
import { useTexts } from '../../page-context.ts';
import { type BlockKind, nextOf } from './bot-draft.ts';

/** A block that an exit can lead to. */
export interface ExitTarget {
  readonly id: string;
  readonly title: string;
}

/** A kind of block that can be made at the end of an exit. */
export interface NamedKind {
  readonly title: string;
  readonly kind: BlockKind;
}

interface BlockExitsProps {
  readonly block: BotBlock;
  readonly targets: readonly ExitTarget[];
  readonly kinds: readonly NamedKind[];
  connect(exit: string, target: string | null): void;
  /** A new block, to which the exit leads. */
  add(exit: string, kind: BlockKind): void;
}

const fresh = 'new:';

/** The ways out of a block, and where each leads. */
export function BlockExits({ block, targets, kinds, connect, add }: BlockExitsProps) {
  const t = useTexts();
  const exits = block.exits.length > 0 ? block.exits : [{ code: '', title: t('salesbot.next') }];
  const choose = (exit: string, value: string) => {
    const made = value.startsWith(fresh) ? kinds[Number(value.slice(fresh.length))] : undefined;
    if (made) add(exit, made.kind);
    else connect(exit, value || null);
  };
  return (
    <ul class="salesbot-block__exits" aria-label={t('salesbot.exits')}>
      {exits.map(({ code, title }) => (
        <li
          key={code}
          class="salesbot-block__exit"
          data-code={code}
          data-next={nextOf(block, code)}
        >
          <span class="salesbot-block__exit-title">{title}</span>
          <select
            class="salesbot-block__exit-target"
            aria-label={t('salesbot.leadsTo', { exit: title })}
            value={nextOf(block, code) ?? ''}
            onChange={({ currentTarget }) => {
              const { value } = currentTarget;
              // What was chosen may be a block that is only made now, and no option yet.
              currentTarget.value = nextOf(block, code) ?? '';
              choose(code, value);
            }}
          >
            <option value="">{t('salesbot.end')}</option>
            {targets.map((target) => (
              <option key={target.id} value={target.id}>
                {target.title}
              </option>
            ))}
            <optgroup label={t('salesbot.newBlock')}>
              {kinds.map((kind, index) => (
                <option key={`${index} ${kind.title}`} value={`${fresh}${index}`}>
                  + {kind.title}
                </option>
              ))}
            </optgroup>
          </select>
        </li>
      ))}
    </ul>
  );
}
