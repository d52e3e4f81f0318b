import { describe, expect, it } from 'vitest';
import { sortRows, type TableColumn } from './table-columns.ts';

interface Lead {
  readonly name: string;
  readonly price: number | null;
}

const leads: readonly Lead[] = [
  { name: 'Ёлка 10', price: null },
  { name: 'Ёлка 9', price: 500 },
  { name: 'Арбуз', price: 1000 },
  { name: 'Яблоко', price: null },
];

const columns: readonly TableColumn<Lead>[] = [
  { key: 'name', title: 'Name', sortBy: ({ name }) => name },
  { key: 'price', title: 'Price', sortBy: ({ price }) => price },
  { key: 'note', title: 'Note' },
];

const sorted = (key: string, direction: 'ascending' | 'descending') =>
  sortRows(leads, columns, { key, direction }, 'ru').map(({ name }) => name);

describe('sortRows', () => {
  it('goes by the alphabet of the language and by numbers in texts', () => {
    expect(sorted('name', 'ascending')).toEqual(['Арбуз', 'Ёлка 9', 'Ёлка 10', 'Яблоко']);
    expect(sorted('name', 'descending')).toEqual(['Яблоко', 'Ёлка 10', 'Ёлка 9', 'Арбуз']);
  });

  it('puts rows without a value last, either way', () => {
    expect(sorted('price', 'ascending')).toEqual(['Ёлка 9', 'Арбуз', 'Ёлка 10', 'Яблоко']);
    expect(sorted('price', 'descending')).toEqual(['Арбуз', 'Ёлка 9', 'Ёлка 10', 'Яблоко']);
  });

  it('leaves rows as they are where there is nothing to go by', () => {
    expect(sorted('note', 'ascending')).toEqual(leads.map(({ name }) => name));
    expect(sortRows(leads, columns, null, 'ru')).toBe(leads);
  });
});
