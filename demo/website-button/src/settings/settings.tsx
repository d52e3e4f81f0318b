import type { FeatureProps, LeadSourceProps } from '@amokit/widget';
import { useMemo } from 'preact/hooks';
import { accessOf } from '../access.ts';
import { Configurator } from '../configurator/configurator.tsx';
import type { WidgetHost } from '../host.ts';
import { useAttachment } from './use-attachment.ts';

export { configuratorStyles as styles } from '../configurator/styles.ts';

/** The settings dialog: opened from a source of a pipeline, it begins with that source. */
export default function Settings({ host, source }: FeatureProps<WidgetHost> & LeadSourceProps) {
  const access = useMemo(() => accessOf(host), [host]);
  const t = useMemo<WidgetHost['t']>(() => (key, values) => host.t(key, values), [host]);
  const attachment = useAttachment(host);
  return (
    <Configurator
      access={access}
      t={t}
      language={host.language}
      source={source}
      attachment={source ? undefined : attachment}
    />
  );
}
