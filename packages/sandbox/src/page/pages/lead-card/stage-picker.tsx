import { usePageState, useTexts } from '../../page-context.ts';
import { inputNames, type LeadDraft } from './current-lead.ts';

interface StagePickerProps {
  readonly draft: LeadDraft;
  change(values: Partial<LeadDraft>): void;
}

/** The stage of the lead in its pipeline, and how far it has come. */
export function StagePicker({ draft, change }: StagePickerProps) {
  const { pipelines } = usePageState();
  const t = useTexts();
  const pipeline = pipelines.find(({ id }) => id === draft.pipelineId);
  const statuses = pipeline?.statuses ?? [];
  const reached = statuses.findIndex(({ id }) => id === draft.statusId);
  const color = statuses[reached]?.color;
  return (
    <div class="pipeline-select">
      <input type="hidden" name={inputNames.pipelineId} value={draft.pipelineId} />
      <label class="pipeline-select__label">
        <span class="visually-hidden">{t('card.pipeline')}</span>
        <select
          class="pipeline-select__select"
          name={inputNames.statusId}
          value={draft.statusId}
          onChange={({ currentTarget }) => {
            const statusId = Number(currentTarget.value);
            const target = currentTarget.selectedOptions[0]?.dataset.pipeline;
            change({ statusId, pipelineId: Number(target ?? draft.pipelineId) });
          }}
        >
          {pipelines.map(({ id, name, statuses: stages }) => (
            <optgroup key={id} label={name}>
              {stages.map((stage) => (
                <option
                  key={stage.id}
                  value={stage.id}
                  data-pipeline={id}
                  selected={id === draft.pipelineId && stage.id === draft.statusId}
                >
                  {stage.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <div class="pipeline-select__bar" aria-hidden="true">
        {statuses.map(({ id }, index) => (
          <span
            key={id}
            class="pipeline-select__step"
            style={index <= reached ? { background: color } : {}}
          />
        ))}
      </div>
    </div>
  );
}
