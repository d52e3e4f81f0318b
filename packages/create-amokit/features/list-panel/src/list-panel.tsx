import { Callout, CopyField, Field } from '@amokit/ui';
import type { FeatureProps, SelectedProps } from '@amokit/widget';
import { addressesOf } from './addresses.ts';
import type { WidgetHost } from './host.ts';

export const styles = '.addresses { display: grid; gap: 12px; padding-block: 4px }';

/** The addresses of the ticked contacts, to be pasted into a letter or a mailing. */
export default function ListPanel({ host, selected }: FeatureProps<WidgetHost> & SelectedProps) {
  const { emails, phones } = addressesOf(selected);
  if (emails.length + phones.length === 0) return <Callout>{host.t('list_panel.none')}</Callout>;
  return (
    <section class="addresses">
      {emails.length > 0 && (
        <Field label={host.t('list_panel.emails', { count: emails.length })}>
          <CopyField value={emails.join(', ')} />
        </Field>
      )}
      {phones.length > 0 && (
        <Field label={host.t('list_panel.phones', { count: phones.length })}>
          <CopyField value={phones.join(', ')} />
        </Field>
      )}
    </section>
  );
}
