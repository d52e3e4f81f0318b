import { ContextMenu, Text } from '@amokit/ui';
import { defineLive } from '../live.ts';

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

export const live = defineLive(
  { label: 'Примечание', checked: true, danger: true, disabled: false },
  ({ label, checked, danger, disabled }) => (
    <ContextMenu
      label={label}
      items={[
        { label: 'Закрепить', checked, disabled, onSelect: () => {} },
        { label: 'Удалить', danger, onSelect: () => {} },
      ]}
    >
      <Text>Нажмите здесь правой кнопкой</Text>
    </ContextMenu>
  ),
);
