import { Button } from '@amokit/ui';
import { zoneName } from '../../../agreed/language.ts';
import type { VisitState } from '../../../agreed/page-answers.ts';
import { Notice } from '../parts/notice.tsx';
import { deviceZone, timeFormat } from '../parts/times.ts';
import { useLanguage, useT } from '../texts/texts.ts';
import { calendarFile } from './calendar-file.ts';
import { Who } from './who.tsx';

/** How it ended. */
export function Outcome({ state }: { readonly state: VisitState }) {
  const t = useT();
  const language = useLanguage();
  const { outcome, host } = state;
  if (outcome.status !== 'chosen') return <Notice {...t.unsuitable} icon="done" />;
  const there = timeFormat(language, host.timezone);
  const here = timeFormat(language, deviceZone());
  const isElsewhere = here.time(outcome.start) !== there.time(outcome.start);
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(calendarFile(state, outcome.start));
    link.download = 'meeting.ics';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div class="sheet">
      <Notice {...t.chosen} icon="done">
        <p class="when">
          {there.full(outcome.start)}
          {isElsewhere && (
            <small>
              {zoneName(host.timezone, language)} · {t.yourTime(here.full(outcome.start))}
            </small>
          )}
        </p>
        <Button size="large" wide onClick={save}>
          {t.addToCalendar}
        </Button>
      </Notice>
      <Who state={state} isPart />
    </div>
  );
}
