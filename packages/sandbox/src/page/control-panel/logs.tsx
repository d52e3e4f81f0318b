import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageLanguage } from '../../page-shapes/page-state.ts';
import { formatClock } from '../texts/format.ts';
import type { ControlClient, LoggedRequest, OutgoingEntry, Relied } from './control-client.ts';
import type { PanelTexts } from './texts.ts';

interface LogsProps {
  readonly t: PanelTexts;
  readonly client: ControlClient;
  readonly language: PageLanguage;
  run(work: () => Promise<unknown>): Promise<boolean>;
}

const pause = 1000;
/** So many lines are shown; the log itself is longer. */
const most = 60;

/** What happens in the sandbox, as it happens. */
export function Logs({ t, client, language, run }: LogsProps) {
  const [requests, setRequests] = useState<readonly LoggedRequest[]>([]);
  const [outgoing, setOutgoing] = useState<readonly OutgoingEntry[]>([]);
  const [relied, setRelied] = useState<readonly Relied[]>([]);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let stopped = false;
    let timer = 0;
    let last = Number.NEGATIVE_INFINITY;
    const look = async () => {
      const [fresh, sent, facts] = await Promise.all([
        client.requests(last),
        client.outgoing(),
        client.reliedOn(),
      ]);
      if (stopped) return;
      last = fresh.at(-1)?.at ?? last;
      if (fresh.length > 0) setRequests((before) => [...before, ...fresh].slice(-most));
      setOutgoing(sent.slice(-most));
      setRelied(facts);
    };
    const again = async () => {
      await run(look);
      if (!stopped) timer = window.setTimeout(again, pause);
    };
    void again();
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [client, run, round]);

  const clear = () =>
    run(async () => {
      await client.clearLogs();
      setRequests([]);
      setRound(round + 1);
    });

  return (
    <div class="panel__logs">
      <Log title={t.requests} empty={t.noRequests} count={requests.length}>
        {requests.toReversed().map((one) => (
          <li key={`${one.at} ${one.path}`} class={one.status >= 400 ? 'panel__line_bad' : ''}>
            <time>{formatClock(one.at, language)}</time> {one.status || '—'} {one.method} {one.path}
            {one.query && <small>?{decode(one.query)}</small>} <i>{one.caller ?? ''}</i>
          </li>
        ))}
      </Log>
      <Log title={t.outgoing} empty={t.noOutgoing} count={outgoing.length}>
        {outgoing.toReversed().map((one, index) => (
          <li key={`${index} ${one.at}`} class={one.failed ? 'panel__line_bad' : ''}>
            <time>{formatClock(one.at, language)}</time> {one.kind} {one.method} {one.url} →{' '}
            {one.status ?? failure(one, t)}
          </li>
        ))}
      </Log>
      <Log title={t.relied} empty={t.noRelied} count={relied.length}>
        {relied.map(({ call, fact, confidence, times }) => (
          <li key={`${call} ${fact}`}>
            {call}: {fact} <i>{confidence}</i> {t.times.replace('{count}', `${times}`)}
          </li>
        ))}
      </Log>
      <button type="button" onClick={clear}>
        {t.clear}
      </button>
    </div>
  );
}

const decode = (query: string): string => {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
};

const failure = ({ failed }: OutgoingEntry, t: PanelTexts): string =>
  failed === 'refused' || failed === 'timeout' || failed === 'network' ? t[failed] : '';

interface LogProps {
  readonly title: string;
  readonly empty: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Log({ title, empty, count, children }: LogProps) {
  return (
    <section class="panel__section" aria-label={title}>
      <h2>
        {title} <small class="panel__count">{count}</small>
      </h2>
      {count === 0 ? <p class="panel__hint">{empty}</p> : <ol class="panel__log">{children}</ol>}
    </section>
  );
}
