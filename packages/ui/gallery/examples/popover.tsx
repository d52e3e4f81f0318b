import { Button, CheckboxGroup, Popover } from '@amokit/ui';

const options = [
  { value: 'mine', label: 'Только мои' },
  { value: 'late', label: 'Просроченные' },
];

export function Example() {
  return (
    <Popover label="Фильтр" trigger={(attributes) => <Button {...attributes}>Фильтр</Button>}>
      <CheckboxGroup label="Показать" options={options} />
    </Popover>
  );
}
