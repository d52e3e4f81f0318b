import type { PageLeadRow } from '../../../shared/page-state.ts';
import { usePageState, useTexts } from '../../page-context.ts';
import { formatMoney, formatTime } from '../../texts/format.ts';
import type { TextKey } from '../../texts/translate.ts';

const columns: readonly TextKey[] = [
  'leads.name',
  'leads.contact',
  'leads.company',
  'leads.stage',
  'leads.price',
  'leads.responsible',
  'leads.created',
];

/** The rows of the leads list. */
export function LeadsTable({ rows }: { readonly rows: readonly PageLeadRow[] }) {
  const t = useTexts();
  return (
    <div class="list__body">
      <table class="list__table">
        <thead>
          <tr class="list-row list-row-head">
            {columns.map((key) => (
              <th key={key} scope="col" class="list-row__cell list-row__cell-head">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LeadRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LeadRow({ row }: { readonly row: PageLeadRow }) {
  const { account, language, users, pipelines } = usePageState();
  const status = pipelines
    .find(({ id }) => id === row.pipelineId)
    ?.statuses.find(({ id }) => id === row.statusId);
  const responsible = users.find(({ id }) => id === row.responsibleUserId);
  return (
    <tr class={`list-row js-list-row js-item-id-${row.id}`} data-id={row.id}>
      <td class="list-row__cell list-row__cell_name">
        <a class="list-row__name-link js-navigate-link" href={`/leads/detail/${row.id}`}>
          {row.name}
        </a>
      </td>
      <td class="list-row__cell">{row.contactName}</td>
      <td class="list-row__cell">{row.companyName}</td>
      <td class="list-row__cell">
        {status && (
          <span class="stage" style={{ '--stage-color': status.color }}>
            {status.name}
          </span>
        )}
      </td>
      <td class="list-row__cell list-row__cell_number">
        {formatMoney(row.price, account.currency, language)}
      </td>
      <td class="list-row__cell">{responsible?.name}</td>
      <td class="list-row__cell list-row__cell_date">{formatTime(row.createdAt, language)}</td>
    </tr>
  );
}
