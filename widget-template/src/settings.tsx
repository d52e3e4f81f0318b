import { Callout } from '@amokit/ui';
import type { FeatureProps } from '@amokit/widget';
import type { WidgetHost } from './host.ts';
import { noteText } from './note-text.ts';

export const styles = `
  .about { margin-block-end: 16px }
  .sample { margin-block: 8px 0; white-space: pre-line; font-style: italic }
`;

/** Own words above the fields of the settings dialog, which the CRM draws from the config. */
export default function Settings({ host }: FeatureProps<WidgetHost>) {
  const { title } = host.settings;
  return (
    <Callout class="about" title={host.t('settings.about')}>
      {host.t('settings.example')}
      {title && <p class="sample">{noteText(title, host.t('settings.sample'))}</p>}
    </Callout>
  );
}
