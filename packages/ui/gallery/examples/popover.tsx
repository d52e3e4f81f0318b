import { Button, CheckboxGroup, Popover } from '@amokit/ui';
import { defineLive } from '../live.ts';

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

export const live = defineLive(
  { label: 'Фильтр', placement: ['bottom-start', 'bottom-end', 'top', 'right-start'] },
  (props) => (
    <Popover {...props} trigger={(attributes) => <Button {...attributes}>Фильтр</Button>}>
      <CheckboxGroup label="Показать" options={options} />
    </Popover>
  ),
);
