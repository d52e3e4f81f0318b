import { ContextMenu, Text } from '@amokit/ui';

export function Example() {
  return (
    <ContextMenu
      label="Примечание"
      items={[
        { label: 'Скопировать', onSelect: () => {} },
        { label: 'Закрепить', checked: true, onSelect: () => {} },
        'separator',
        { label: 'Удалить', danger: true, onSelect: () => {} },
      ]}
    >
      <Text>Нажмите здесь правой кнопкой</Text>
    </ContextMenu>
  );
}
