import { Button, CopyField, Field, Input, Select, Switch, Text } from '@amokit/ui';
import { useRef, useState } from 'preact/hooks';
import type { Source } from '../../model/account.ts';
import {
  bodyOf,
  draftOf,
  emptySource,
  longestExternalId,
  type SourceDraft,
  sourceProblems,
} from '../../model/source-draft.ts';
import { BackButton } from '../back-button.tsx';
import { usePipelines } from '../buttons/use-pipelines.ts';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';
import { useWrite } from '../use-write.ts';
import { NumberFields } from './number-fields.tsx';

interface SourceFormProps {
  /** The source that is changed; undefined for a new one. */
  readonly source: Source | undefined;
  readonly others: readonly Source[];
  readonly onClose: () => void;
}

/** Asks what a source is, and saves it. */
export function SourceForm({ source, others, onClose }: SourceFormProps) {
  const { account, t } = useConfigurator();
  const pipelines = usePipelines();
  const [draft, setDraft] = useState<SourceDraft>(() => (source ? draftOf(source) : emptySource));
  const [tried, setTried] = useState(false);
  const write = useWrite();
  const form = useRef<HTMLFormElement>(null);
  const problems = sourceProblems(draft, others);
  const change = (changes: Partial<SourceDraft>) => setDraft((last) => ({ ...last, ...changes }));
  const wrong = (field: string) => {
    const problem = tried ? problems.get(field) : undefined;
    return problem && t(`source.wrong.${problem}`);
  };
  const save = async () => {
    setTried(true);
    if (problems.size > 0) {
      // After the errors are drawn.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const { sources } = account.server;
    const done = source
      ? await write.run('changeSource', () => sources.updateOne(source.id, bodyOf(draft)))
      : await write.run('createSource', () =>
          sources.createOne({ ...bodyOf(draft), external_id: draft.externalId }),
        );
    if (done) onClose();
  };
  return (
    <form
      ref={form}
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <BackButton to={t('sources.all')} onClick={onClose} />
      <Text as="h2" size="large" strong>
        {source ? source.name : t('sources.new')}
      </Text>
      <Field label={t('sources.name')} hint={t('source.nameHint')} error={wrong('name')} required>
        <Input
          value={draft.name}
          maxLength={255}
          onInput={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </Field>
      {source ? (
        <Field label={t('sources.externalId')} hint={t('source.externalIdFixed')}>
          <CopyField value={source.external_id} />
        </Field>
      ) : (
        <>
          <Field
            label={t('sources.externalId')}
            hint={t('source.externalIdHint')}
            error={wrong('externalId')}
            required
          >
            <Input
              value={draft.externalId}
              maxLength={longestExternalId}
              spellcheck={false}
              onInput={({ currentTarget }) => change({ externalId: currentTarget.value })}
            />
          </Field>
          <Button size="small" onClick={() => change({ externalId: crypto.randomUUID() })}>
            {t('source.makeUp')}
          </Button>
        </>
      )}
      <Field label={t('new.pipeline')} hint={t('source.pipelineHint')}>
        <Select
          placeholder={t('source.mainPipeline')}
          value={draft.pipeline === null ? null : String(draft.pipeline)}
          onChange={(id) => change({ pipeline: id === null ? null : Number(id) })}
          options={pipelines.open.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      </Field>
      <Switch checked={draft.isDefault} onChange={(isDefault) => change({ isDefault })}>
        {t('source.default')}
      </Switch>
      <Text size="small" tone="muted">
        {t('source.defaultHint')}
      </Text>
      <Field label={t('source.originCode')} hint={t('source.originCodeHint')}>
        <Input
          value={draft.originCode}
          placeholder="amo.ext.12345"
          spellcheck={false}
          onInput={({ currentTarget }) => change({ originCode: currentTarget.value })}
        />
      </Field>
      <NumberFields draft={draft} wrong={wrong} onChange={change} />
      <ProblemCallout failure={write.failure} onRetry={save} />
      <div class="toolbar">
        <Button variant="primary" type="submit" busy={write.busy}>
          {t('source.save')}
        </Button>
        <Button variant="text" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
