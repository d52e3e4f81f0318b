import type { Pipeline } from '@amokit/contract';
import { Combobox } from '../combobox/combobox.tsx';
import { useControlled } from '../forms/use-controlled.ts';
import { type Texts, useTexts } from '../locale/locale.ts';
import { useService } from './crm-context.ts';
import type { CrmControlProps } from './crm-control-props.ts';
import { NotReady } from './not-ready.tsx';
import { useQuery, wholeList } from './use-query.ts';

const texts: Texts<{ readonly anyStatus: string }> = {
  en: { anyStatus: 'Any status' },
  ru: { anyStatus: 'Любой этап' },
  es: { anyStatus: 'Cualquier etapa' },
  pt: { anyStatus: 'Qualquer etapa' },
};

/** A status in its pipeline, as a lead is written. `status_id` is null for any of the pipeline's. */
export interface PipelineStatus {
  readonly pipeline_id: number;
  readonly status_id: number | null;
}

export interface PipelineSelectProps extends CrmControlProps {
  readonly value?: PipelineStatus | null;
  readonly defaultValue?: PipelineStatus | null;
  readonly onChange?: (value: PipelineStatus | null) => void;
  /** The ids of the pipelines that are offered. @default all that are not archived */
  readonly pipelines?: readonly number[];
  /** The statuses of the pipelines; without them a pipeline is chosen, and `status_id` is null. @default true */
  readonly statuses?: boolean;
  /** Offers each pipeline as a whole, too: for filters. */
  readonly anyStatus?: boolean;
  /** Offers the statuses of incoming leads, too, into which the API can move nothing. */
  readonly unsorted?: boolean;
}

/**
 * A status of a lead, in its colour, under the name of its pipeline; or a pipeline alone.
 *
 * Its form gets `<pipeline id>/<status id>`, with `*` for any status, and of a pipeline alone its id.
 *
 * @example
 * <Field label="Move to">
 *   <PipelineSelect value={stage} onChange={setStage} />
 * </Field>
 * <Field label="Pipeline of new leads">
 *   <PipelineSelect statuses={false} onChange={(choice) => save(choice?.pipeline_id)} />
 * </Field>
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads_pipelines
 */
export function PipelineSelect(props: PipelineSelectProps) {
  const { value, defaultValue = null, onChange, texts: given, ...others } = props;
  const { pipelines: only, statuses = true, anyStatus, unsorted, ...rest } = others;
  const pipelines = useService('pipelines');
  const words = useTexts(texts);
  const state = useQuery(wholeList(() => pipelines.list()));
  const [chosen, set] = useControlled<PipelineStatus | null>(value, defaultValue, onChange);
  const keyOf = ({ pipeline_id, status_id }: PipelineStatus): string =>
    statuses ? `${pipeline_id}/${status_id ?? '*'}` : `${pipeline_id}`;
  const text = chosen && keyOf(chosen);

  const offered = (state.status === 'ready' ? state.data : [])
    .filter(({ id }) => !only || only.includes(id))
    .filter(({ id, is_archive }) => !is_archive || id === chosen?.pipeline_id)
    .sort((a, b) => a.sort - b.sort);
  const stages = offered.flatMap((pipeline) =>
    statuses
      ? stagesOf(pipeline, { whole: anyStatus ? words.anyStatus : undefined, unsorted })
      : [wholeOf(pipeline, pipeline.name)],
  );
  if (stages.length === 0) {
    return (
      <NotReady
        state={state}
        value={text}
        name={rest.name}
        label={rest['aria-label']}
        texts={given}
      />
    );
  }
  const isGrouped = statuses && offered.length > 1;
  return (
    <Combobox
      {...rest}
      options={stages.map(({ status, pipeline, label, color }) => ({
        value: keyOf(status),
        label,
        ...(color && { color }),
        ...(isGrouped && { chosenLabel: `${label} · ${pipeline}`, group: pipeline }),
      }))}
      value={text}
      onChange={(next) => set(stages.find(({ status }) => keyOf(status) === next)?.status ?? null)}
    />
  );
}

/** A choice, and how it is shown. */
interface Stage {
  readonly status: PipelineStatus;
  readonly pipeline: string;
  readonly label: string;
  readonly color?: string;
}

interface Wanted {
  /** The name of the pipeline as a whole; undefined where it is not offered. */
  readonly whole: string | undefined;
  readonly unsorted: boolean | undefined;
}

const wholeOf = ({ id, name }: Pipeline, label: string): Stage => ({
  status: { pipeline_id: id, status_id: null },
  pipeline: name,
  label,
});

function stagesOf(pipeline: Pipeline, { whole, unsorted }: Wanted): Stage[] {
  const statuses = pipeline._embedded.statuses
    .filter(({ type }) => unsorted || type !== 1)
    .sort((a, b) => a.sort - b.sort)
    .map(({ id, name, color }) => ({
      status: { pipeline_id: pipeline.id, status_id: id },
      pipeline: pipeline.name,
      label: name,
      color,
    }));
  return whole === undefined ? statuses : [wholeOf(pipeline, whole), ...statuses];
}
