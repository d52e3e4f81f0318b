import { useCallback } from 'preact/hooks';
import { fetchCatalogs, fetchElements } from '../../../data/ajax.ts';
import { useRemote } from '../../../data/use-remote.ts';
import { at } from '../../../host/value.ts';
import { useTexts } from '../../../page-context.ts';
import { partText } from './value-parts.ts';

type Parts = Readonly<Record<string, unknown>>;

interface ProductPickerProps {
  readonly data: Parts;
  change(data: Parts): void;
}

/** What a field of a product holds, by the field's code. */
const heldIn = (fields: readonly unknown[] | null, code: string): unknown => {
  const field = fields?.find((one) => at(one, 'field_code') === code);
  return at(field, 'values', '0', 'value');
};

/** Takes a product of the account over into a position: its name, its article and its price. */
export function ProductPicker({ data, change }: ProductPickerProps) {
  const t = useTexts();
  const load = useCallback(async () => {
    const lists = (await fetchCatalogs()).filter(({ type }) => type === 'products');
    return (await Promise.all(lists.map(({ id }) => fetchElements(id)))).flat();
  }, []);
  const { data: products } = useRemote(load);
  const chosen = partText(data, 'product_id');
  return (
    <label class="field-parts__part">
      <span class="field-parts__caption">{t('part.product')}</span>
      <select
        class="text-input"
        value={chosen}
        onChange={({ currentTarget }) => {
          const product = products?.find(({ id }) => `${id}` === currentTarget.value);
          if (!product) return change({ ...data, product_id: null });
          const { id, name, custom_fields_values: fields } = product;
          change({
            quantity: 1,
            ...data,
            product_id: id,
            description: name,
            sku: heldIn(fields, 'SKU') ?? '',
            unit_price: heldIn(fields, 'PRICE') ?? '',
          });
        }}
      >
        <option value="">{t('card.choose')}</option>
        {products?.map(({ id, name }) => (
          <option key={id} value={id} selected={`${id}` === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
