import { Callout } from '@amokit/ui';
import type { FeatureProps } from '@amokit/widget';
import type { WidgetHost } from './host.ts';

/** Some air before the first field. */
export const styles = '.about { margin-block-end: 16px }';

/** Own words above the fields of the settings dialog, which the CRM draws from the config. */
export default function Settings({ host }: FeatureProps<WidgetHost>) {
  return (
    <Callout class="about" title={host.t('settings.about')}>
      {host.t('settings.example')}
    </Callout>
  );
}
