import type { VisitState } from '../../../shared/page-answers.ts';
import { useT } from '../texts/texts.ts';

/** Who asks, for what, and how long it takes: so that the client knows where they are. */
export function Who({ state: { host, meeting } }: { readonly state: VisitState }) {
  const t = useT();
  return (
    <header class="who">
      <p class="account">{host.account}</p>
      <h1>{meeting.purpose}</h1>
      <p class="facts">
        {host.person && <span>{t.with(host.person)}</span>}
        <span>{t.minutes(meeting.duration)}</span>
      </p>
    </header>
  );
}
