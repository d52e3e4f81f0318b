import { isRecord } from './read-form.ts';

/**
 * What a widget's action in the digital pipeline tells.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/integrations
 */
export interface TriggerEvent {
  readonly entityType: 'leads' | 'customers';
  readonly entityId: number;
  /** The number of the event: 14 for a lead that changed its status. */
  readonly type: number | undefined;
  /** Its name: `lead_status_changed`. */
  readonly code: string | undefined;
  readonly statusId: number | undefined;
  readonly pipelineId: number | undefined;
  readonly direction: 'went_to_trigger' | 'went_in_trigger' | 'went_from_trigger' | undefined;
  /** Unix seconds. */
  readonly time: number | undefined;
  /** What was entered in the action's form. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly account: { readonly id: number; readonly subdomain: string };
}

/** By the `element_type` of the old API. */
const entityTypes = new Map<number | undefined, TriggerEvent['entityType']>([
  [2, 'leads'],
  [12, 'customers'],
]);

const directions = ['went_to_trigger', 'went_in_trigger', 'went_from_trigger'] as const;

const number = (value: unknown): number | undefined => {
  const its = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof its === 'number' && Number.isSafeInteger(its) ? its : undefined;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const inside = (value: unknown, ...path: readonly string[]): Readonly<Record<string, unknown>> => {
  const found = path.reduce<unknown>(
    (inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
  return isRecord(found) ? found : {};
};

/** Reads the body of the hook; undefined for what is none. */
export function readTrigger(body: Readonly<Record<string, unknown>>): TriggerEvent | undefined {
  const event = inside(body, 'event');
  const data = inside(event, 'data');
  const entityType = entityTypes.get(number(data.element_type));
  const [entityId, id] = [number(data.id), number(body.account_id)];
  const subdomain = text(body.subdomain);
  if (!entityType || entityId === undefined || id === undefined || subdomain === undefined)
    return undefined;
  return {
    entityType,
    entityId,
    type: number(event.type),
    code: text(event.type_code),
    statusId: number(data.status_id),
    pipelineId: number(data.pipeline_id),
    direction: directions.find((direction) => direction === data.direction_of_movement),
    time: number(event.time),
    settings: inside(body, 'action', 'settings', 'widget', 'settings'),
    account: { id, subdomain },
  };
}
