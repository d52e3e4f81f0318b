import { Callout, Tabs } from '@amokit/ui';
import { CrmContext } from '@amokit/ui/crm';
import type { LeadSource } from '@amokit/widget';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type AccountOptions, openAccount } from '../model/account.ts';
import { followChanges } from '../model/changes.ts';
import { Buttons } from './buttons/buttons.tsx';
import { ConfiguratorProvider, type ConfiguratorState } from './configurator-context.ts';
import { Guide } from './guide/guide.tsx';
import { OpenedSource } from './opened-source.tsx';
import { Sources } from './sources/sources.tsx';

/** Where the widget is a source: in a pipeline, in none, or it makes no difference here. */
export type Attachment = { readonly pipeline: number } | 'none' | undefined;

export interface ConfiguratorProps extends Pick<ConfiguratorState, 't' | 'language'> {
  readonly access: AccountOptions;
  /** The source from which it was opened; null where it was not opened from one. */
  readonly source?: LeadSource | null;
  readonly attachment?: Attachment;
}

/** Buttons for websites and the sources of the integration, in the CRM and outside of it. */
export function Configurator(props: ConfiguratorProps) {
  const { access, source = null, attachment, t, language } = props;
  const account = useMemo(() => openAccount(access), [access]);
  useEffect(() => followChanges(account), [account]);
  const [tab, setTab] = useState(source ? 'opened' : 'buttons');
  const pipeline = typeof attachment === 'object' ? attachment.pipeline : null;
  return (
    <CrmContext.Provider value={account}>
      <ConfiguratorProvider value={{ account, t, language }}>
        <div class="configurator">
          {attachment === 'none' && (
            <Callout title={t('problem.notAttached.title')} data-problem="notAttached">
              {t('problem.notAttached.way')}
            </Callout>
          )}
          <Tabs
            label={t('widget.name')}
            value={tab}
            onChange={setTab}
            tabs={[
              ...(source
                ? [
                    {
                      id: 'opened',
                      label: t('source.opened'),
                      content: <OpenedSource source={source} onClose={() => setTab('buttons')} />,
                    },
                  ]
                : []),
              {
                id: 'buttons',
                label: t('buttons.title'),
                content: <Buttons pipeline={pipeline} />,
              },
              { id: 'sources', label: t('sources.title'), content: <Sources first={null} /> },
              {
                id: 'guide',
                label: t('guide.title'),
                content: <Guide onSources={() => setTab('sources')} />,
              },
            ]}
          />
        </div>
      </ConfiguratorProvider>
    </CrmContext.Provider>
  );
}
