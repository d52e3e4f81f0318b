import type { Pipeline } from '@amokit/contract';
import { Combobox } from '../combobox/combobox.tsx';
import type { ComboboxOption } from '../combobox/combobox-option.ts';
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
  /** Offers each pipeline as a whole, too: for filters. */
  readonly anyStatus?: boolean;
  /** Offers the statuses of incoming leads, too, into which the API can move nothing. */
  readonly unsorted?: boolean;
}

const keyOf = ({ pipeline_id, status_id }: PipelineStatus): string =>
  `${pipeline_id}/${status_id ?? '*'}`;

/**
 * A status of a lead, in its colour, under the name of its pipeline.
 *
 * Its form gets `<pipeline id>/<status id>`, with `*` for any status.
 *
 * @example
 * <Field label="Move to">
 *   <PipelineSelect value={stage} onChange={setStage} />
 * </Field>
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads_pipelines
 */
export function PipelineSelect(props: PipelineSelectProps) {
  const { value, defaultValue = null, onChange, texts: given, ...others } = props;
  const { pipelines: only, anyStatus, unsorted, ...rest } = others;
  const pipelines = useService('pipelines');
  const words = useTexts(texts);
  const state = useQuery(wholeList(() => pipelines.list()));
  const [chosen, set] = useControlled<PipelineStatus | null>(value, defaultValue, onChange);
  const text = chosen && keyOf(chosen);

  const offered = (state.status === 'ready' ? state.data : [])
    .filter(({ id }) => !only || only.includes(id))
    .filter(({ id, is_archive }) => !is_archive || id === chosen?.pipeline_id)
    .sort((a, b) => a.sort - b.sort);
  const stages = offered.flatMap((pipeline) =>
    stagesOf(pipeline, { whole: anyStatus ? words.anyStatus : undefined, unsorted }),
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
  const several = offered.length > 1;
  return (
    <Combobox
      {...rest}
      options={stages.map(({ option, pipeline }) => ({
        ...option,
        ...(several && { chosenLabel: `${option.label} · ${pipeline}`, group: pipeline }),
      }))}
      value={text}
      onChange={(next) => set(stages.find(({ option }) => option.value === next)?.status ?? null)}
    />
  );
}

interface Stage {
  readonly status: PipelineStatus;
  readonly pipeline: string;
  readonly option: ComboboxOption;
}

interface Wanted {
  /** The name of the pipeline as a whole; undefined where it is not offered. */
  readonly whole: string | undefined;
  readonly unsorted: boolean | undefined;
}

function stagesOf({ id, name, _embedded }: Pipeline, { whole, unsorted }: Wanted): Stage[] {
  const statuses = _embedded.statuses
    .filter(({ type }) => unsorted || type !== 1)
    .sort((a, b) => a.sort - b.sort)
    .map((status) => ({ status_id: status.id, label: status.name, color: status.color }));
  const all = whole === undefined ? [] : [{ status_id: null, label: whole, color: undefined }];
  return [...all, ...statuses].map(({ status_id, label, color }) => {
    const status = { pipeline_id: id, status_id };
    const option = { value: keyOf(status), label, ...(color && { color }) };
    return { status, pipeline: name, option };
  });
}
