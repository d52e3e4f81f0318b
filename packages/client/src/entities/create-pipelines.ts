import { AmoUsageError } from '../errors/usage-error.ts';
import type { PipelineId, PipelineKey, Stage, StatusKey } from '../types/account-pipelines.ts';

interface Called {
  readonly id: number;
  readonly name: string;
}

/** What a pipeline tells, as the API answers it. */
export interface PipelineDefinition extends Called {
  readonly _embedded?: { readonly statuses?: readonly Called[] | undefined } | undefined;
}

/**
 * The pipelines of an account by id or name. Where `amokit types` has written the account's, a
 * pipeline or status that it has not is an error of the compiler.
 */
export interface Pipelines {
  /** The id of a pipeline, for a filter or a lead. */
  id<Pipeline extends string | number>(pipeline: PipelineKey<Pipeline>): PipelineId;
  /** A pipeline with one of its statuses: for `filter.statuses`, or to be spread into a lead. */
  stage<Pipeline extends string | number, Status extends string | number>(
    pipeline: PipelineKey<Pipeline>,
    status: StatusKey<Pipeline, Status>,
  ): Stage;
}

function find<Item extends Called>(
  items: readonly Item[],
  key: string | number,
  what: string,
): Item {
  const found = items.filter(({ id, name }) => id === key || name === key);
  const [first] = found;
  if (first && found.length === 1) return first;
  const words = (items: readonly Called[]) =>
    items.map(({ id, name }) => `${JSON.stringify(name)} (${id})`).join(', ');
  throw new AmoUsageError(
    first
      ? `Name the ${what} ${JSON.stringify(key)} by its id, as several have the name: ${words(found)}`
      : `There is no ${what} ${JSON.stringify(key)}; there are ${words(items)}`,
  );
}

/**
 * The pipelines of an account and their statuses, from their definitions.
 *
 * @example
 * ```ts
 * const { items } = await crm.pipelines.list();
 * const pipelines = createPipelines(items);
 * await crm.leads.list({ filter: { statuses: [pipelines.stage('Sales', 'Offer')] } });
 * await crm.leads.updateOne(1, { ...pipelines.stage('Sales', 'Closed - won') });
 * ```
 * @throws {@link AmoUsageError} from its methods: when none or several have the name
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads_pipelines
 */
export function createPipelines(definitions: readonly PipelineDefinition[]): Pipelines {
  const pipelineOf = (key: string | number) => find(definitions, key, 'pipeline');
  return {
    id: (pipeline) => pipelineOf(pipeline).id,
    stage(pipeline, status) {
      const { id, name, _embedded } = pipelineOf(pipeline);
      const its = find(_embedded?.statuses ?? [], status, `status of ${JSON.stringify(name)}`);
      return { pipeline_id: id, status_id: its.id };
    },
  };
}
