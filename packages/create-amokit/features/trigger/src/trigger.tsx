import { Button, Callout } from '@amokit/ui';
import type { FeatureProps, TriggerProps } from '@amokit/widget';
import { useState } from 'preact/hooks';
import { fillIn } from './fill-in.ts';
import type { WidgetHost } from './host.ts';

export const styles =
  '.preview { display: grid; justify-items: start; gap: 8px; margin-block: 12px }';

/** Beside the fields of the trigger's form, which the CRM draws: how the message will look. */
export default function Trigger({ host, fields }: FeatureProps<WidgetHost> & TriggerProps) {
  const [preview, setPreview] = useState('');
  const show = () => {
    // The person's own text goes first; an empty field gets an example to start from.
    if (!fields.get('message')) fields.set('message', host.t('trigger.example'));
    setPreview(fillIn(fields.get('message'), { name: host.t('trigger.sample_name') }));
  };
  return (
    <div class="preview">
      <Button size="small" onClick={show}>
        {host.t('trigger.preview')}
      </Button>
      {preview && <Callout>{preview}</Callout>}
    </div>
  );
}
