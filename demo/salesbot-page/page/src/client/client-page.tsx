import { Spinner } from '@amokit/ui';
import { useT } from '../texts/texts.ts';
import { Choice } from './choice.tsx';
import { LinkRefused } from './link-refused.tsx';
import { Outcome } from './outcome.tsx';
import { useVisit } from './use-visit.ts';

export interface ClientPageProps {
  readonly ticket: string;
  /** The visit that this browser has opened before. */
  readonly visit: string;
}

/** What a client sees who came by the link of a bot. */
export function ClientPage({ ticket, visit }: ClientPageProps) {
  const t = useT();
  const model = useVisit(ticket, visit);
  const { state, refusal, busy } = model;
  if (!state && refusal && !busy)
    return <LinkRefused refusal={refusal} ticket={ticket} retry={model.load} />;
  if (!state)
    return (
      <div class="loading">
        <Spinner showLabel label={t.loading} />
      </div>
    );
  if (state.outcome.status === 'open') return <Choice model={model} state={state} />;
  return <Outcome state={state} />;
}
