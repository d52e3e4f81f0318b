import { Tabs } from '@amokit/ui';
import { CrmContext } from '@amokit/ui/crm';
import type { LeadSource } from '@amokit/widget';
import { useEffect, useMemo } from 'preact/hooks';
import { type AccountOptions, openAccount } from '../model/account.ts';
import { followChanges } from '../model/changes.ts';
import { Buttons } from './buttons/buttons.tsx';
import { ConfiguratorProvider, type ConfiguratorState } from './configurator-context.ts';

export interface ConfiguratorProps extends Pick<ConfiguratorState, 't' | 'language'> {
  readonly access: AccountOptions;
  /** The source from which it was opened; null where it was not opened from one. */
  readonly source: LeadSource | null;
}

/** Buttons for websites and the sources of the integration, in the CRM and outside of it. */
export function Configurator({ access, source, t, language }: ConfiguratorProps) {
  const account = useMemo(() => openAccount(access), [access]);
  useEffect(() => followChanges(account), [account]);
  return (
    <CrmContext.Provider value={account}>
      <ConfiguratorProvider value={{ account, t, language }}>
        <div class="configurator">
          <Tabs
            label={t('widget.name')}
            tabs={[{ id: 'buttons', label: t('buttons.title'), content: <Buttons /> }]}
          />
        </div>
      </ConfiguratorProvider>
    </CrmContext.Provider>
  );
}
