import { Textarea } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '8px' }}>
      <Textarea aria-label="Примечание" placeholder="Напишите примечание" />
      <Textarea
        aria-label="Примечание"
        defaultValue={
          'Перезвонить в понедельник.\nПрислать договор и счёт.\nУточнить адрес.\nИ срок.'
        }
      />
      <Textarea aria-label="Примечание" invalid value="Слишком коротко" />
      <Textarea aria-label="Примечание" disabled value="Недоступно" />
    </div>
  );
}

export const live = defineLive(
  { placeholder: 'Напишите примечание', minRows: 3, maxRows: 8, invalid: false, disabled: false },
  (props) => <Textarea aria-label="Примечание" {...props} />,
);
