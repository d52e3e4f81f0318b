import { Button, Field, Input, Modal } from '@amokit/ui';
import type { CatalogElementProps, FeatureProps } from '@amokit/widget';
import { useState } from 'preact/hooks';
import { catalogIdOf } from './catalog-id.ts';
import { rename } from './element.ts';
import type { WidgetHost } from './host.ts';

type Props = FeatureProps<WidgetHost> & CatalogElementProps;

/** The editing of an element in a dialog of the widget's, in place of the CRM's own. */
export default function CatalogElement({ host, element, close }: Props) {
  const [name, setName] = useState(element.name);
  const [state, setState] = useState<'idle' | 'saving' | 'missing' | 'failed'>('idle');
  const save = async () => {
    const list = catalogIdOf(location.pathname);
    if (!name.trim()) return setState('missing');
    if (state === 'saving') return;
    setState('saving');
    try {
      if (list === null) throw new Error('the page of a list is not open any more');
      await rename(list, element.id, name.trim());
      close();
    } catch {
      setState('failed');
    }
  };
  const errors = { missing: host.t('element.missing'), failed: host.t('element.failed') };
  const error = state === 'missing' || state === 'failed' ? errors[state] : undefined;
  return (
    <Modal
      open
      title={host.t('element.title')}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{host.t('element.cancel')}</Button>
          <Button variant="primary" busy={state === 'saving'} onClick={save}>
            {host.t('element.save')}
          </Button>
        </>
      }
    >
      <Field label={host.t('element.name')} error={error}>
        <Input
          value={name}
          invalid={state === 'missing'}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
            setState('idle');
          }}
        />
      </Field>
    </Modal>
  );
}
