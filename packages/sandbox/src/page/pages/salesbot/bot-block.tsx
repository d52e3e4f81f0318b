import { MessageSquare } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { BotBlock } from '../../../page-shapes/bots.ts';
import { Icon } from '../../layout/icon.tsx';
import { useTexts } from '../../page-context.ts';
import { logoUrl } from '../integrations/widget-texts.ts';
import type { BotHandler } from './bot-handlers.ts';
import type { BlockPlace } from './place-blocks.ts';

interface BotBlockViewProps {
  readonly block: BotBlock;
  /** Absent for the CRM's own block, and for one whose widget is gone. */
  readonly handler: BotHandler | undefined;
  readonly title: string;
  readonly place: BlockPlace | undefined;
  readonly isFirst: boolean;
  readonly problem: string | undefined;
  remove(): void;
  /** Its fields, and the ways out of it. */
  readonly children: ComponentChildren;
}

/** A block of a bot in the designer. */
export function BotBlockView(props: BotBlockViewProps) {
  const { block, handler, title, place, isFirst, problem, remove, children } = props;
  const t = useTexts();
  return (
    <article
      class="salesbot-block"
      data-id={block.id}
      aria-label={title}
      style={place && { gridColumn: place.column, gridRow: place.row }}
    >
      <header class="salesbot-block__head">
        {handler ? (
          <img src={logoUrl(handler.widget, 'logo_min.png')} alt="" />
        ) : (
          <span class="salesbot-block__icon">
            <Icon icon={MessageSquare} size={18} />
          </span>
        )}
        <h2 class="salesbot-block__title">{title}</h2>
        {isFirst && <span class="salesbot-block__start">{t('salesbot.start')}</span>}
        <button
          type="button"
          class="icon-button"
          aria-label={t('salesbot.removeBlock', { title })}
          onClick={remove}
        >
          ×
        </button>
      </header>
      {place?.reached === false && <p class="hint">{t('salesbot.unreached')}</p>}
      {children}
      {problem && (
        <p class="card-fields__problem" role="alert">
          {problem}
        </p>
      )}
      {block.program !== null && !problem && (
        <details class="salesbot-block__steps">
          <summary>{t('salesbot.steps')}</summary>
          <pre>{JSON.stringify(block.program, null, 2)}</pre>
        </details>
      )}
    </article>
  );
}
