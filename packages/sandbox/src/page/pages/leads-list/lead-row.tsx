import type { PageLeadRow, PageState } from '../../../page-shapes/page-state.ts';
import { formatMoney, formatTime } from '../../texts/format.ts';
import type { ListRow } from '../list/list-row.ts';

/** A lead as a row of its list. */
export function leadRow(lead: PageLeadRow, state: PageState): ListRow {
  const { account, language, users, pipelines } = state;
  const status = pipelines
    .find(({ id }) => id === lead.pipelineId)
    ?.statuses.find(({ id }) => id === lead.statusId);
  return {
    id: lead.id,
    name: lead.name,
    href: `/leads/detail/${lead.id}`,
    type: 'lead',
    emails: lead.emails,
    phones: lead.phones,
    attributes: { price: lead.price, status_id: lead.statusId, pipeline_id: lead.pipelineId },
    cells: [
      lead.contactName,
      lead.companyName,
      status && (
        <span class="stage" style={{ '--stage-color': status.color }}>
          {status.name}
        </span>
      ),
      <span class="list-row__number">{formatMoney(lead.price, account.currency, language)}</span>,
      users.find(({ id }) => id === lead.responsibleUserId)?.name,
      <span class="list-row__number">{formatTime(lead.createdAt, language)}</span>,
    ],
  };
}
