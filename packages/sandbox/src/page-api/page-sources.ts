import { randomUUID } from 'node:crypto';
import { Problem } from '../api/problem.ts';
import { integrationOf } from '../oauth/integrations.ts';
import type { AddSourceBody, PageLeadSource } from '../page-shapes/lead-sources.ts';
import { mostSources, sourcesOf } from '../services/lib/integration-sources.ts';
import type { Db } from '../store/db.ts';
import type { SourceRow } from '../store/platform-rows.ts';

const view = (db: Db, row: SourceRow): PageLeadSource => ({
  id: row.id,
  pipelineId: row.pipeline_id,
  name: row.name,
  externalId: row.external_id,
  widgetCode:
    [...db.rows.widgets.values()].find(({ client_uuid }) => client_uuid === row.client_id)?.id ??
    null,
});

/** The sources of the account, those of widgets and those of other integrations. */
export const pageSources = (db: Db): readonly PageLeadSource[] =>
  [...db.rows.sources.values()].filter((row) => !row.is_deleted).map((row) => view(db, row));

/**
 * Adds a widget to a pipeline as a source. It is the widget's integration whose source it is, so
 * that its backend finds it by `GET /api/v4/sources`.
 *
 * @throws {Problem} for a widget that is not installed, no pipeline, and one source too many
 */
export function addPageSource(db: Db, { widgetCode, pipelineId, name }: AddSourceBody) {
  const widget = db.rows.widgets.get(widgetCode);
  const integration = widget && integrationOf(db, widget.client_uuid);
  if (!widget?.is_active || !integration) throw new Problem(404, 'The widget is not installed');
  if (!db.rows.pipelines.get(pipelineId))
    throw new Problem(400, `There is no pipeline ${pipelineId}`);
  if (sourcesOf(db, integration.id).length >= mostSources)
    throw new Problem(400, `An integration has at most ${mostSources} sources`);
  return view(
    db,
    db.rows.sources.add({
      id: db.nextId('sources'),
      client_id: integration.id,
      // Printable, and of the 36 characters that one may have.
      external_id: randomUUID(),
      name,
      pipeline_id: pipelineId,
      default: false,
      origin_code: null,
      services: [],
      is_deleted: false,
    }),
  );
}

/** Takes a source off its pipeline; false where there is none. */
export function removePageSource(db: Db, id: number): boolean {
  if (db.rows.sources.get(id)?.is_deleted !== false) return false;
  db.rows.sources.change(id, (row) => {
    row.is_deleted = true;
    row.default = false;
  });
  return true;
}
