import { Callout, Field, Form, Label, LabelGroup, SubmitButton, Text, Textarea } from '@amokit/ui';
import { useMemo, useState } from 'preact/hooks';
import { isInApp } from '../../model/button-script.ts';
import { mostSites } from '../../model/trusted-sites.ts';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';
import { useWrite } from '../use-write.ts';
import { rememberSites, useKnownSites } from './known-sites.ts';
import { sitesSchema } from './sites-schema.ts';

interface AddSitesProps {
  readonly id: number;
  readonly script: string | null;
}

/** Adds sites on which a button may stand. */
export function AddSites({ id, script }: AddSitesProps) {
  const { account, t } = useConfigurator();
  const known = useKnownSites(id);
  const write = useWrite();
  const [done, setDone] = useState(false);
  const schema = useMemo(() => sitesSchema(t, mostSites - known.length), [t, known.length]);
  if (script && isInApp(script))
    return (
      <Callout title={t('problem.noFirstSite.title')} data-problem="noFirstSite">
        {t('problem.noFirstSite.way')}
      </Callout>
    );
  return (
    <section class="stack">
      <Text>{t('sites.what')}</Text>
      {known.length > 0 && (
        <>
          <Text size="small" tone="muted">
            {t('sites.fromHere', { count: known.length, most: mostSites })}
          </Text>
          <LabelGroup label={t('sites.title')}>
            {known.map((site) => (
              <Label key={site}>{site}</Label>
            ))}
          </LabelGroup>
        </>
      )}
      <Text size="small" tone="muted">
        {t('sites.notTold')}
      </Text>
      <Form
        class="stack"
        schema={schema}
        onSubmit={async ({ sites }) => {
          setDone(false);
          const added = await write.run('addSites', async () => {
            await account.server.websiteButtons.updateAsync(id, {
              trusted_websites: { add: [...sites] },
            });
            rememberSites(account, id, sites);
          });
          setDone(added);
          return undefined;
        }}
      >
        <Field name="sites" label={t('sites.add')} hint={t('sites.hint')} required>
          <Textarea key={known.length} minRows={3} placeholder="shop.example" />
        </Field>
        <ProblemCallout failure={write.failure} />
        {done && <Callout variant="success">{t('sites.added')}</Callout>}
        <SubmitButton>{t('sites.send')}</SubmitButton>
      </Form>
    </section>
  );
}
