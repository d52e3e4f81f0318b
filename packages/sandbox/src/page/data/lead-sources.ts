import { isObject } from '../host/value.ts';
import { localRecords } from './local-records.ts';

/** A widget that was added to a pipeline as a source of leads. */
export interface LeadSource {
  readonly id: string;
  readonly pipelineId: number;
  readonly widgetCode: string;
}

const isSource = (value: unknown): value is LeadSource =>
  isObject(value) && typeof value.widgetCode === 'string' && typeof value.pipelineId === 'number';

export const leadSources = localRecords('sandbox_lead_sources', isSource);
