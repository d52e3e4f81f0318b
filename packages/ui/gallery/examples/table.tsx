import { Label, Table } from '@amokit/ui';
import { defineLive } from '../live.ts';

const leads = [
  { id: 1, name: 'Поставка оборудования', price: 1_500_000, stage: 'Переговоры' },
  { id: 2, name: 'Аренда склада', price: 320_000, stage: 'Первичный контакт' },
  { id: 3, name: 'Обучение команды', price: 90_000, stage: 'Переговоры' },
];

const rubles = new Intl.NumberFormat('ru', {
  style: 'currency',
  currency: 'RUB',
  maximumFractionDigits: 0,
});

export function Example() {
  return (
    <Table
      caption="Сделки"
      rows={leads}
      rowId={(lead) => lead.id}
      defaultSort={{ key: 'price', direction: 'descending' }}
      selectable
      defaultSelected={[2]}
      columns={[
        { key: 'name', title: 'Название', sortBy: (lead) => lead.name },
        {
          key: 'price',
          title: 'Бюджет',
          align: 'end',
          sortBy: (lead) => lead.price,
          cell: (lead) => rubles.format(lead.price),
        },
        {
          key: 'stage',
          title: 'Этап',
          cell: (lead) => <Label color="#99ccff">{lead.stage}</Label>,
        },
      ]}
    />
  );
}

export const live = defineLive(
  { caption: 'Сделки', selectable: true, loading: false, empty: false },
  ({ empty, ...props }) => (
    <Table
      {...props}
      rows={empty ? [] : leads}
      rowId={(lead) => lead.id}
      columns={[
        { key: 'name', title: 'Название', sortBy: (lead) => lead.name },
        { key: 'stage', title: 'Этап' },
      ]}
    />
  ),
);
