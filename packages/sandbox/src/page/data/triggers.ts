import { isObject } from '../host/value.ts';
import { localRecords } from './local-records.ts';

/** A widget's trigger at a stage, with the values of its form. */
export interface Trigger {
  readonly id: string;
  readonly pipelineId: number;
  readonly statusId: number;
  readonly widgetCode: string;
  /** What starts it, by the numbers of the digital pipeline's hook. */
  readonly eventType: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A widget that was added to a pipeline as a source of leads. */
export interface LeadSource {
  readonly id: string;
  readonly pipelineId: number;
  readonly widgetCode: string;
}

/**
 * What can start a trigger.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/integrations
 */
export const eventTypes = [15, 1, 14, 16, 17, 18, 19] as const;

export type EventType = (typeof eventTypes)[number];

const isTrigger = (value: unknown): value is Trigger =>
  isObject(value) && typeof value.widgetCode === 'string' && typeof value.statusId === 'number';

const isSource = (value: unknown): value is LeadSource =>
  isObject(value) && typeof value.widgetCode === 'string' && typeof value.pipelineId === 'number';

export const triggers = localRecords('sandbox_triggers', isTrigger);

export const leadSources = localRecords('sandbox_lead_sources', isSource);
