import { Label, LabelGroup } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <LabelGroup label="Теги">
      <Label>горячий</Label>
      <Label onRemove={() => {}}>повторная продажа</Label>
      <Label color="#99ccff">Первичный контакт</Label>
      <Label color="#fffeb2">Переговоры</Label>
      <Label color="#1b6e3c" onRemove={() => {}}>
        Успешно реализовано
      </Label>
    </LabelGroup>
  );
}

export const live = defineLive(
  { children: 'Первичный контакт', color: '#99ccff', removable: true },
  ({ removable, ...props }) => <Label {...props} {...(removable && { onRemove: () => {} })} />,
);
