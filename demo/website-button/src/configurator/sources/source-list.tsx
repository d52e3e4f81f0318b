import { Badge, Button, Callout, Confirm, EmptyState, Menu, Table, Text } from '@amokit/ui';
import { useState } from 'preact/hooks';
import type { Source } from '../../model/account.ts';
import { mostSources } from '../../model/source-draft.ts';
import { usePipelines } from '../buttons/use-pipelines.ts';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';
import { useWrite } from '../use-write.ts';

interface SourceListProps {
  readonly sources: readonly Source[];
  readonly onOpen: (id: number) => void;
  readonly onNew: () => void;
}

const numbersOf = ({ services }: Source): number =>
  services.reduce((count, { pages }) => count + pages.length, 0);

/** The sources of the integration, with what can be done to each. */
export function SourceList({ sources, onOpen, onNew }: SourceListProps) {
  const { account, t } = useConfigurator();
  const pipelines = usePipelines();
  const write = useWrite();
  const [leaving, setLeaving] = useState<Source | null>(null);
  const isFull = sources.length >= mostSources;
  const add = (
    <Button variant="primary" disabled={isFull} onClick={onNew}>
      {t('sources.new')}
    </Button>
  );
  if (sources.length === 0)
    return (
      <EmptyState title={t('sources.none')} action={add}>
        {t('sources.what')}
      </EmptyState>
    );
  const makeDefault = ({ id }: Source) =>
    write.run('changeSource', () => account.server.sources.updateOne(id, { default: true }));
  const remove = async ({ id }: Source) => {
    await write.run('deleteSource', () => account.server.sources.deleteOne(id));
    setLeaving(null);
  };
  return (
    <section class="stack">
      <div class="toolbar">
        {add}
        <Text size="small" tone="muted">
          {t('sources.count', { count: sources.length, most: mostSources })}
        </Text>
      </div>
      {isFull && (
        <Callout variant="warning" title={t('problem.sourcesFull.title')}>
          {t('problem.sourcesFull.way')}
        </Callout>
      )}
      {!sources.some((source) => source.default) && (
        <Callout title={t('problem.noDefault.title')} data-problem="noDefault">
          {t('problem.noDefault.way')}
        </Callout>
      )}
      <ProblemCallout failure={write.failure} onRetry={write.forget} />
      <Table
        caption={t('sources.title')}
        rows={sources}
        rowId={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: t('sources.name'),
            sortBy: ({ name }) => name,
            cell: (source) => (
              <>
                <Button variant="text" onClick={() => onOpen(source.id)}>
                  {source.name}
                </Button>
                {source.default && <Badge variant="info">{t('sources.default')}</Badge>}
              </>
            ),
          },
          {
            key: 'pipeline',
            title: t('new.pipeline'),
            cell: ({ pipeline_id }) => pipelines.nameOf(pipeline_id),
          },
          { key: 'external_id', title: t('sources.externalId') },
          {
            key: 'numbers',
            title: t('sources.numbers'),
            align: 'end',
            cell: (source) => numbersOf(source) || '—',
          },
          {
            key: 'actions',
            title: t('sources.actions'),
            cell: (source) => (
              <Menu
                label={source.name}
                placement="bottom-end"
                trigger={(attributes) => (
                  <Button
                    {...attributes}
                    size="small"
                    aria-label={t('sources.more', { name: source.name })}
                  >
                    …
                  </Button>
                )}
                items={[
                  { label: t('sources.edit'), onSelect: () => onOpen(source.id) },
                  {
                    label: t('sources.makeDefault'),
                    checked: source.default,
                    disabled: source.default,
                    onSelect: () => void makeDefault(source),
                  },
                  'separator',
                  { label: t('common.delete'), danger: true, onSelect: () => setLeaving(source) },
                ]}
              />
            ),
          },
        ]}
      />
      <Confirm
        open={leaving !== null}
        title={t('sources.deleteAsk', { name: leaving?.name ?? '' })}
        confirmLabel={t('common.delete')}
        danger
        onConfirm={async () => {
          if (leaving) await remove(leaving);
        }}
        onCancel={() => setLeaving(null)}
      >
        <Text>{t('sources.deleteHint')}</Text>
        {leaving?.default && <Text>{t('sources.deleteDefault')}</Text>}
      </Confirm>
    </section>
  );
}
