import type { VisitState } from '../../../agreed/page-answers.ts';
import { useT } from '../texts/texts.ts';

export interface WhoProps {
  readonly state: VisitState;
  /** Something else is the page's heading. */
  readonly isPart?: boolean;
}

/** Who asks, for what, and how long it takes: so that the client knows where they are. */
export function Who({ state: { host, meeting }, isPart }: WhoProps) {
  const t = useT();
  const Heading = isPart ? 'h2' : 'h1';
  return (
    <header class="who">
      <p class="account">{host.account}</p>
      <Heading>{meeting.purpose}</Heading>
      <p class="facts">
        {host.person && <span>{t.with(host.person)}</span>}
        <span>{t.minutes(meeting.duration)}</span>
      </p>
    </header>
  );
}
