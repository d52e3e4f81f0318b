import { leadSources } from '../data/lead-sources.ts';

/** The pipeline to which a widget was added as a source, or null: `self.get_pipeline_id()`. */
export const sourcePipelineOf = (widgetCode: string): number | null =>
  leadSources.get().find((source) => source.widgetCode === widgetCode)?.pipelineId ?? null;
