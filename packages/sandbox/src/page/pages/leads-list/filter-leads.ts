import type { PageLeadRow } from '../../../page-shapes/page-state.ts';

export interface LeadsFilter {
  /** Null for the leads of all pipelines. */
  readonly pipelineId: number | null;
  readonly query: string;
}

/** The rows of one pipeline that have every word of the query in a name or as their number. */
export function filterLeads(
  rows: readonly PageLeadRow[],
  { pipelineId, query }: LeadsFilter,
): readonly PageLeadRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (pipelineId !== null && row.pipelineId !== pipelineId) return false;
    const text = [row.name, row.contactName, row.companyName, row.id].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
