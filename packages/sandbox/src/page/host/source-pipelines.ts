import { loadLeadSources } from '../data/lead-sources.ts';

/**
 * The pipeline to which a widget was added as a source: `self.get_pipeline_id()`. Rejects for a
 * widget that is a source of none.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/areas
 */
export async function sourcePipelineOf(widgetCode: string): Promise<number> {
  const found = (await loadLeadSources()).find((source) => source.widgetCode === widgetCode);
  if (!found) throw new Error(`The widget "${widgetCode}" is not a source of any pipeline`);
  return found.pipelineId;
}
