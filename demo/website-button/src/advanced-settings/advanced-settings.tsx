import { Text } from '@amokit/ui';
import type { FeatureProps } from '@amokit/widget';
import { useMemo } from 'preact/hooks';
import { accessOf } from '../access.ts';
import { Configurator } from '../configurator/configurator.tsx';
import { configuratorStyles } from '../configurator/styles.ts';
import type { WidgetHost } from '../host.ts';

export const styles = `${configuratorStyles}.page{display:grid;gap:16px;max-width:1080px;padding:20px}`;

/** The configurator as a page of the CRM's settings. */
export default function AdvancedSettings({ host }: FeatureProps<WidgetHost>) {
  const access = useMemo(() => accessOf(host), [host]);
  const t = useMemo<WidgetHost['t']>(() => (key, values) => host.t(key, values), [host]);
  return (
    <div class="page">
      <Text as="h1" size="title">
        {t('advanced.title')}
      </Text>
      <Configurator access={access} t={t} language={host.language} />
    </div>
  );
}
