import { Button, Callout, CopyField, Spinner } from '@amokit/ui';
import { useState } from 'preact/hooks';
import type { IconName } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { TimePicker } from '../parts/time-picker.tsx';
import { timeFormat } from '../parts/times.ts';
import type { PageRefusal } from '../texts/page-texts.ts';
import { useLanguage, useT } from '../texts/texts.ts';
import type { OpenedPage } from './open-manager-page.ts';
import { useCardMeeting } from './use-card-meeting.ts';

type Open = Extract<OpenedPage, { readonly crm: unknown }>;

const icons: Partial<Record<PageRefusal, IconName>> = {
  expired: 'clock',
  token_over: 'clock',
  no_session: 'clock',
  crm: 'cloud',
  offline: 'cloud',
  server: 'cloud',
};
const retriable: readonly PageRefusal[] = ['crm', 'offline', 'server'];

/** What somebody of the CRM sees: in the mobile app, or where an integration opens the page. */
export function ManagerPage({ opened }: { readonly opened: OpenedPage }) {
  return 'refusal' in opened ? (
    <PageRefused refusal={opened.refusal} />
  ) : (
    <CardPage opened={opened} />
  );
}

interface PageRefusedProps {
  readonly refusal: PageRefusal;
  readonly retry?: () => Promise<void>;
}

function PageRefused({ refusal, retry }: PageRefusedProps) {
  const t = useT();
  return (
    <Notice {...t.manager[refusal]} icon={icons[refusal] ?? 'stop'}>
      {retry && retriable.includes(refusal) && (
        <Button variant="primary" size="large" wide onClick={retry}>
          {t.retry}
        </Button>
      )}
    </Notice>
  );
}

function CardPage({ opened }: { readonly opened: Open }) {
  const t = useT();
  const language = useLanguage();
  const model = useCardMeeting(opened);
  const [isMoving, setMoving] = useState(false);
  const [wanted, setWanted] = useState<number>();
  const { shown, refusal, busy } = model;
  if (!shown && refusal && !busy) return <PageRefused refusal={refusal} retry={model.load} />;
  if (!shown)
    return (
      <div class="loading">
        <Spinner showLabel label={t.loading} />
      </div>
    );
  const { meeting, timezone, free } = shown;
  if (!meeting) return <Notice {...t.card.none} icon="clock" />;
  const selected = free.find((time) => time === wanted);
  const problem = refusal && t.manager[refusal];
  const move = async () => {
    if (selected !== undefined && (await model.move(selected))) setMoving(false);
  };

  return (
    <div class="sheet">
      <header class="who">
        <p class="account">{model.name || t.card.heading}</p>
        <h1>{meeting.purpose}</h1>
        <p class="when">{timeFormat(language, timezone).full(meeting.start)}</p>
        <p class="facts">
          <span>{t.minutes(meeting.duration)}</span>
        </p>
      </header>
      {problem && (
        <Callout variant="warning" title={problem.title}>
          {problem.text}
        </Callout>
      )}
      {model.moved && !isMoving && (
        <>
          <Callout variant="success">{t.card.moved}</Callout>
          <CopyField aria-label={t.card.toClient} value={meeting.toClient} />
        </>
      )}
      {isMoving && (
        <TimePicker free={free} timezone={timezone} selected={selected} onSelect={setWanted} />
      )}
      <div class="actions">
        {isMoving ? (
          <>
            <Button
              variant="primary"
              size="large"
              wide
              busy={busy}
              disabled={selected === undefined}
              onClick={move}
            >
              {t.card.moveTo}
            </Button>
            <Button variant="text" size="large" wide onClick={() => setMoving(false)}>
              {t.card.cancel}
            </Button>
          </>
        ) : (
          <Button size="large" wide onClick={() => setMoving(true)}>
            {t.card.move}
          </Button>
        )}
      </div>
    </div>
  );
}
