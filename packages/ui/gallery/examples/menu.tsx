import { Button, Menu } from '@amokit/ui';

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
