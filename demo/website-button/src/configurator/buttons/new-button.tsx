import {
  Button,
  Callout,
  Field,
  Form,
  Input,
  Select,
  Skeleton,
  SubmitButton,
  Switch,
  Text,
  Textarea,
} from '@amokit/ui';
import { useMemo, useState } from 'preact/hooks';
import { mostSites } from '../../model/trusted-sites.ts';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';
import { useWrite } from '../use-write.ts';
import { rememberSites } from './known-sites.ts';
import { newButtonSchema } from './new-button-schema.ts';
import { usePipelines } from './use-pipelines.ts';

interface NewButtonProps {
  /** The pipeline that is chosen at first. */
  readonly pipeline: number | null;
  /** Called with the id of the new button's source. */
  readonly onMade: (id: number) => void;
  readonly onClose: () => void;
}

/** Asks what a new button needs, and has it made. */
export function NewButton({ pipeline, onMade, onClose }: NewButtonProps) {
  const { account, t } = useConfigurator();
  const { state, open } = usePipelines();
  const [inApp, setInApp] = useState(false);
  const write = useWrite();
  const schema = useMemo(() => newButtonSchema(t), [t]);
  if (state.status === 'loading') return <Skeleton lines={4} label={t('common.loading')} />;
  if (state.status === 'failed')
    return (
      <ProblemCallout
        failure={{ doing: 'readPipelines', error: state.error }}
        onRetry={state.retry}
      />
    );
  return (
    <section class="stack">
      <Text as="h2" size="large" strong>
        {t('new.title')}
      </Text>
      <Form
        class="stack"
        schema={schema}
        onSubmit={async (button) => {
          let made: number | undefined;
          await write.run(
            'createButton',
            async () => {
              const answer = await account.server.websiteButtons.createAsync(button);
              rememberSites(account, answer.source_id, answer.trusted_websites);
              made = answer.source_id;
            },
            button.trusted_websites?.length ?? 0,
          );
          if (made !== undefined) onMade(made);
          return undefined;
        }}
      >
        <Field name="name" label={t('new.name')} hint={t('new.nameHint')}>
          <Input maxLength={255} autofocus />
        </Field>
        <Field name="pipeline" label={t('new.pipeline')} hint={t('new.pipelineHint')} required>
          <Select
            placeholder={t('new.choose')}
            defaultValue={pipeline === null ? null : String(pipeline)}
            options={open.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        </Field>
        <Switch name="app" value="yes" checked={inApp} onChange={setInApp}>
          {t('new.inApp')}
        </Switch>
        {inApp && <Callout>{t('new.inAppHint')}</Callout>}
        <Field
          name="sites"
          label={inApp ? t('new.sitesToo') : t('new.sites')}
          hint={t('new.sitesHint', { most: mostSites })}
          required={!inApp}
        >
          <Textarea minRows={4} placeholder={'shop.example\nblog.example'} />
        </Field>
        <ProblemCallout failure={write.failure} />
        <div class="toolbar">
          <SubmitButton>{t('new.create')}</SubmitButton>
          <Button variant="text" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
