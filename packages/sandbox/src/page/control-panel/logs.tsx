import { Button, CounterBadge, Table, Tabs } from '@amokit/ui';
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
/** Who asks by the cookie of the CRM's page. */
const session = 'session';
/** So many lines are shown; the log itself is longer. */
const most = 60;

/** What happens in the sandbox, as it happens. */
export function Logs({ t, client, language, run }: LogsProps) {
  const [requests, setRequests] = useState<readonly LoggedRequest[]>([]);
  const [outgoing, setOutgoing] = useState<readonly OutgoingEntry[]>([]);
  const [relied, setRelied] = useState<readonly Relied[]>([]);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [round, setRound] = useState(0);

  useEffect(() => {
    let stopped = false;
    let timer = 0;
    let last = Number.NEGATIVE_INFINITY;
    const known = new Set<string | null>([null, session]);
    const look = async () => {
      const [fresh, sent, facts] = await Promise.all([
        client.requests(last),
        client.outgoing(),
        client.reliedOn(),
      ]);
      if (stopped) return;
      last = fresh.at(-1)?.at ?? last;
      if (fresh.some(({ caller }) => !known.has(caller))) {
        const integrations = await client.integrations();
        setNames(new Map(integrations.map(({ id, name }) => [id, name])));
        for (const { caller } of fresh) known.add(caller);
      }
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

  const [shown, setShown] = useState('requests');
  const tabs = [
    {
      id: 'requests',
      label: counted(t.requests, requests.length),
      content: <Requests t={t} language={language} requests={requests} names={names} />,
    },
    {
      id: 'outgoing',
      label: counted(t.outgoing, outgoing.length),
      content: <Outgoing t={t} language={language} outgoing={outgoing} />,
    },
    {
      id: 'relied',
      label: counted(t.relied, relied.length),
      content: <Facts t={t} relied={relied} />,
    },
  ];
  return (
    <section class="panel__section panel__logs" aria-label={t.logs}>
      <Tabs label={t.logs} tabs={tabs} value={shown} onChange={setShown} />
      <Button onClick={clear}>{t.clear}</Button>
    </section>
  );
}

const counted = (title: string, count: number) => (
  <>
    {title} <CounterBadge count={count} variant="neutral" label={`${count}`} />
  </>
);

interface RequestsProps {
  readonly t: PanelTexts;
  readonly language: PageLanguage;
  readonly requests: readonly LoggedRequest[];
  /** What integrations are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** What programs and widgets have asked the API, the newest first. */
function Requests({ t, language, requests, names }: RequestsProps) {
  return (
    <Table
      caption={t.requests}
      empty={t.noRequests}
      rows={requests.toReversed()}
      rowId={({ at, path }) => `${at} ${path}`}
      columns={[
        { key: 'at', title: t.at, cell: ({ at }) => formatClock(at, language) },
        {
          key: 'status',
          title: t.status,
          cell: ({ status }) => (
            <span class={status >= 400 || status === 0 ? 'panel__bad' : ''}>{status || '—'}</span>
          ),
        },
        {
          key: 'call',
          title: t.call,
          cell: ({ method, path, query }) => (
            <>
              {method} {path}
              {query && <small>?{decode(query)}</small>}
            </>
          ),
        },
        {
          key: 'caller',
          title: t.caller,
          cell: ({ caller }) => (
            <span title={caller ?? undefined}>
              {caller === session ? t.session : (names.get(caller ?? '') ?? caller ?? '—')}
            </span>
          ),
        },
      ]}
    />
  );
}

interface OutgoingProps {
  readonly t: PanelTexts;
  readonly language: PageLanguage;
  readonly outgoing: readonly OutgoingEntry[];
}

/** What the sandbox itself has sent: hooks, triggers, requests of bots and of `crm_post`. */
function Outgoing({ t, language, outgoing }: OutgoingProps) {
  const rows = outgoing.map((entry, index) => ({ ...entry, index })).toReversed();
  return (
    <Table
      caption={t.outgoing}
      empty={t.noOutgoing}
      rows={rows}
      rowId={({ index }) => index}
      columns={[
        { key: 'at', title: t.at, cell: ({ at }) => formatClock(at, language) },
        { key: 'kind', title: t.kind },
        { key: 'url', title: t.call, cell: ({ method, url }) => `${method} ${url}` },
        {
          key: 'status',
          title: t.status,
          cell: (entry) => (
            <span class={entry.failed ? 'panel__bad' : ''}>
              {entry.status ?? failure(entry, t)}
            </span>
          ),
        },
      ]}
    />
  );
}

/** What requests relied on that the vendor does not document. */
function Facts({ t, relied }: { readonly t: PanelTexts; readonly relied: readonly Relied[] }) {
  return (
    <Table
      caption={t.relied}
      empty={t.noRelied}
      rows={relied}
      rowId={({ call, fact }) => `${call} ${fact}`}
      columns={[
        { key: 'call', title: t.call },
        { key: 'fact', title: t.fact },
        { key: 'confidence', title: t.confidence },
        { key: 'times', title: t.count, align: 'end' },
      ]}
    />
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
