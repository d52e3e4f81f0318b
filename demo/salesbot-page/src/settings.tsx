import { Callout } from '@amokit/ui';
import type { FeatureProps } from '@amokit/widget';
import type { WidgetHost } from './host.ts';

export const styles = `
  .about p { margin-block: 6px 0 }
`;

/** There is nothing to set here: it says where there is. */
export default function Settings({ host }: FeatureProps<WidgetHost>) {
  return (
    <Callout class="about" title={host.t('settings.title')}>
      <p>{host.t('settings.designer')}</p>
      <p>{host.t('settings.exits')}</p>
      <p>{host.t('settings.busy')}</p>
    </Callout>
  );
}
