import type { PageLeadRow } from '../../../page-shapes/page-state.ts';
import { usePageState } from '../../page-context.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';

/** A lead on the board: it can be dragged to another stage, its name leads to its card. */
export function BoardCard({ lead }: { readonly lead: PageLeadRow }) {
  const { account, language } = usePageState();
  return (
    <article
      class="pipeline-board__lead pipeline_leads__item"
      id={`pipeline_item_${lead.id}`}
      data-id={lead.id}
      draggable
      onDragStart={({ dataTransfer }) => dataTransfer?.setData('text/plain', `${lead.id}`)}
    >
      <p class="pipeline-board__lead-top">
        <span>{[lead.contactName, lead.companyName].filter(Boolean).join(', ')}</span>
        <time>{formatDate(lead.createdAt, language)}</time>
      </p>
      <a class="pipeline-board__lead-name js-navigate-link" href={`/leads/detail/${lead.id}`}>
        {lead.name}
      </a>
      <p class="pipeline-board__lead-price">
        {formatMoney(lead.price, account.currency, language)}
      </p>
    </article>
  );
}
