import { Button, Callout, Confirm } from '@amokit/ui';
import { useState } from 'preact/hooks';
import type { VisitState } from '../../../agreed/page-answers.ts';
import { TimePicker } from '../parts/time-picker.tsx';
import { timeFormat } from '../parts/times.ts';
import { useLanguage, useT } from '../texts/texts.ts';
import type { VisitModel } from './use-visit.ts';
import { Who } from './who.tsx';

export interface ChoiceProps {
  readonly model: VisitModel;
  readonly state: VisitState;
}

/** Where a client chooses. */
export function Choice({ model, state }: ChoiceProps) {
  const t = useT();
  const language = useLanguage();
  const [wanted, setWanted] = useState<number>();
  const [asking, setAsking] = useState(false);
  const { free, host } = state;
  // A time that went away while the page was open is chosen no more.
  const selected = free.find((time) => time === wanted);
  const format = timeFormat(language, host.timezone);
  const problem = model.refusal && t.client[model.refusal];

  return (
    <div class="sheet">
      <Who state={state} />
      {problem && (
        <Callout variant="warning" title={problem.title}>
          {problem.text}
        </Callout>
      )}
      {free.length > 0 ? (
        <TimePicker free={free} timezone={host.timezone} selected={selected} onSelect={setWanted} />
      ) : (
        <Callout title={t.noFree.title}>{t.noFree.text}</Callout>
      )}
      <div class="actions">
        {free.length > 0 && (
          <>
            <p class="selected" aria-live="polite">
              {selected === undefined ? t.pick : format.full(selected)}
            </p>
            <Button
              variant="primary"
              size="large"
              wide
              busy={model.busy && !asking}
              disabled={selected === undefined}
              onClick={() => selected !== undefined && model.choose(selected, language)}
            >
              {t.confirm}
            </Button>
          </>
        )}
        <Button variant="text" size="large" wide onClick={() => setAsking(true)}>
          {t.noneSuits}
        </Button>
      </div>
      <Confirm
        open={asking}
        title={t.noneSuitsAsk.title}
        confirmLabel={t.noneSuitsConfirm}
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          await model.refuse();
          setAsking(false);
        }}
      >
        {t.noneSuitsAsk.text}
      </Confirm>
    </div>
  );
}
