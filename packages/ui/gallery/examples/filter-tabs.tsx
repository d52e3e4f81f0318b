import { FilterTabs } from '@amokit/ui';
import { defineLive } from '../live.ts';

const options = [
  { value: 'mine', label: 'Мои', count: 4 },
  { value: 'late', label: 'Просроченные', count: 12 },
  { value: 'today', label: 'На сегодня' },
  { value: 'closed', label: 'Закрытые', disabled: true },
];

export function Example() {
  return <FilterTabs label="Задачи" multiple options={options} defaultValue={['mine']} />;
}

export const live = defineLive({ label: 'Задачи', multiple: false }, (props) => (
  <FilterTabs {...props} options={options} />
));
