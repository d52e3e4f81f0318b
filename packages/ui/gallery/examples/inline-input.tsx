import { InlineInput } from '@amokit/ui';
import { useState } from 'preact/hooks';
import { defineLive } from '../live.ts';

export function Example() {
  const [name, setName] = useState('Поставка оборудования');
  return (
    <>
      <InlineInput
        label="Название"
        value={name}
        onSave={async (next) => {
          await new Promise((done) => setTimeout(done, 600));
          setName(next);
        }}
      />
      <InlineInput label="Город" value="" onSave={() => {}} />
    </>
  );
}

export const live = defineLive(
  { label: 'Название', value: 'Поставка оборудования', fails: false, disabled: false },
  ({ fails, ...props }) => (
    <InlineInput
      {...props}
      onSave={() => (fails ? Promise.reject(new Error('Not saved')) : undefined)}
    />
  ),
);
