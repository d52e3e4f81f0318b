import { InlineInput } from '@amokit/ui';
import { useState } from 'preact/hooks';

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
