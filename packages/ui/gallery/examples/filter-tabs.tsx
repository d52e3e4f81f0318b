import { FilterTabs } from '@amokit/ui';

const options = [
  { value: 'mine', label: 'Мои', count: 4 },
  { value: 'late', label: 'Просроченные', count: 12 },
  { value: 'today', label: 'На сегодня' },
  { value: 'closed', label: 'Закрытые', disabled: true },
];

export function Example() {
  return <FilterTabs label="Задачи" multiple options={options} defaultValue={['mine']} />;
}
