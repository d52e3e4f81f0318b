import { Callout, Progress, Select, Table, Text } from '@amokit/ui';
import type { FeatureProps } from '@amokit/widget';
import { useEffect, useState } from 'preact/hooks';
import type { WidgetHost } from './host.ts';
import type { FieldRow, Report } from './read-report.ts';

export const styles = `
  .page { display: grid; gap: 16px; max-inline-size: 720px; padding: 24px }
  .choice { max-inline-size: 260px }
`;

const kinds = ['leads', 'contacts', 'companies'] as const;

/** The widget's own page in the settings: how often each field is filled in. */
export default function FillReport({ host }: FeatureProps<WidgetHost>) {
  const [kind, setKind] = useState<(typeof kinds)[number]>('leads');
  const [report, setReport] = useState<Report>();
  const [failed, setFailed] = useState(false);

  // The person looks on while thousands of cards are read. Who chooses another kind, or leaves the
  // page, aborts the reading.
  useEffect(() => {
    const reading = new AbortController();
    const signal = AbortSignal.any([reading.signal, host.signal]);
    setReport(undefined);
    setFailed(false);
    (async () => {
      const { readReport } = await import('./read-report.ts');
      for await (const next of readReport(kind, signal)) setReport(next);
    })().catch(() => setFailed(!signal.aborted));
    return () => reading.abort();
  }, [kind]);

  const percent = new Intl.NumberFormat(host.language, { style: 'percent' });
  const share = ({ filled }: FieldRow) => (report?.cards ? filled / report.cards : 0);
  return (
    <main class="page">
      <Text as="h1" size="title">
        {host.t('report.title')}
      </Text>
      <Text tone="muted">{host.t('report.about')}</Text>
      <div class="choice">
        <Select
          aria-label={host.t('report.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: host.t(`report.${value}`) }))}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'leads')}
        />
      </div>
      {failed && <Callout variant="danger">{host.t('report.failed')}</Callout>}
      {!report?.done && !failed && (
        <Progress label={host.t('report.reading', { count: report?.cards ?? 0 })} />
      )}
      {report && (
        <Table
          caption={host.t('report.read', { count: report.cards })}
          rows={report.fields}
          rowId={({ id }) => id}
          columns={[
            { key: 'name', title: host.t('report.field'), sortBy: ({ name }) => name },
            {
              key: 'filled',
              title: host.t('report.filled'),
              align: 'end',
              cell: (row) => percent.format(share(row)),
              sortBy: share,
            },
          ]}
        />
      )}
    </main>
  );
}
