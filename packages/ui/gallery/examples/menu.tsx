import { Button, Menu } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <Menu
      label="Примечание"
      trigger={(attributes) => <Button {...attributes}>Ещё</Button>}
      items={[
        { label: 'Закрепить', checked: true, onSelect: () => {} },
        { label: 'Скопировать', onSelect: () => {} },
        { label: 'Перенести', items: [{ label: 'В сделку', onSelect: () => {} }] },
        'separator',
        { label: 'Удалить', danger: true, onSelect: () => {} },
      ]}
    />
  );
}

export const live = defineLive(
  {
    label: 'Примечание',
    placement: ['bottom-start', 'bottom-end', 'top', 'right-start'],
    danger: true,
  },
  ({ danger, ...props }) => (
    <Menu
      {...props}
      trigger={(attributes) => <Button {...attributes}>Ещё</Button>}
      items={[
        { label: 'Закрепить', onSelect: () => {} },
        { label: 'Удалить', danger, onSelect: () => {} },
      ]}
    />
  ),
);
