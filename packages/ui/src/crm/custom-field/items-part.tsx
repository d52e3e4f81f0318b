import type { FieldWrites } from '@amokit/client/entities';
import { ControlGroup } from '../../field/control-group.tsx';
import { Field } from '../../field/field.tsx';
import { Input } from '../../input/input.tsx';
import { useLocale, useTexts } from '../../locale/locale.ts';
import { NumberField } from '../../number-field/number-field.tsx';
import { formatNumber } from '../../number-field/number-text.ts';
import { Select } from '../../select/select.tsx';
import { type FieldPartProps, useDraft } from './field-part.ts';
import { fieldTexts } from './field-texts.ts';
import { recordLabels } from './record-labels.ts';
import { Rows } from './rows.tsx';

type Item = FieldWrites['items'][number];

const blank: Item = { description: '', quantity: 1, unit_price: null };

/** What the CRM works out by itself. */
const readOnly = ['is_discount_recalculated', 'is_total_sum_recalculated', 'total_sum'];

const writtenOf = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([key]) => !readOnly.includes(key)));

const isFilled = ({ description, product_id }: Item): boolean =>
  `${description ?? ''}`.trim() !== '' || Boolean(product_id);

/** What a position costs, before taxes that are not in its price. */
function itemTotal({ unit_price, quantity, discount }: Item): number {
  const full = (unit_price ?? 0) * (quantity ?? 0);
  const off = discount?.value ?? 0;
  return Math.max(0, discount?.type === 'percentage' ? full * (1 - off / 100) : full - off);
}

/** items: the positions of an invoice */
export function ItemsPart(props: FieldPartProps<'items'>) {
  const { frame, value, onChange, disabled } = props;
  const texts = useTexts(fieldTexts);
  const locale = useLocale();
  const [rows, set] = useDraft(
    value,
    (items): readonly Item[] => (items && items.length > 0 ? items.map(writtenOf) : [blank]),
    (draft) => draft.filter(isFilled),
    (written) => onChange(written.length > 0 ? written : null),
  );
  const total = rows.reduce((sum, item) => sum + itemTotal(item), 0);
  return (
    <ControlGroup {...frame} name={frame.name} disabled={disabled}>
      <Rows
        rows={rows}
        blank={blank}
        onChange={set}
        disabled={disabled}
        nameOf={({ description }, index) => `${description || index + 1}`}
      >
        {(item, change) => (
          <ItemInputs item={item} onChange={(part) => change({ ...item, ...part })} />
        )}
      </Rows>
      <div aria-live="polite">
        {texts.total}: {formatNumber(Number(total.toFixed(2)), locale)}
      </div>
    </ControlGroup>
  );
}

interface ItemInputsProps {
  readonly item: Item;
  readonly onChange: (part: Item) => void;
}

function ItemInputs({ item, onChange }: ItemInputsProps) {
  const labels = useTexts(recordLabels);
  const { description, quantity, unit_price, unit_type, discount, vat_rate_value } = item;
  const type = discount?.type ?? 'amount';
  return (
    <div class="amo-row-fields">
      <Field label={labels.description}>
        <Input
          value={`${description ?? ''}`}
          onInput={({ currentTarget }) => onChange({ description: currentTarget.value })}
        />
      </Field>
      <Field label={labels.quantity}>
        <NumberField
          min={0}
          value={quantity ?? null}
          onChange={(next) => onChange({ quantity: next })}
        />
      </Field>
      <Field label={labels.unit_type}>
        <Input
          value={unit_type ?? ''}
          onInput={({ currentTarget }) => onChange({ unit_type: currentTarget.value })}
        />
      </Field>
      <Field label={labels.unit_price}>
        <NumberField
          min={0}
          value={unit_price ?? null}
          onChange={(next) => onChange({ unit_price: next })}
        />
      </Field>
      <Field label={labels.discount}>
        <NumberField
          min={0}
          value={discount?.value ?? null}
          onChange={(next) => onChange({ discount: { type, value: next ?? 0 } })}
        />
      </Field>
      <Field label={labels.discount_type}>
        <Select
          options={[
            { value: 'amount', label: '1' },
            { value: 'percentage', label: '%' },
          ]}
          value={type}
          onChange={(next) =>
            onChange({ discount: { type: next ?? type, value: discount?.value ?? 0 } })
          }
        />
      </Field>
      <Field label={labels.vat_rate_value}>
        <NumberField
          min={0}
          max={100}
          value={vat_rate_value ?? null}
          onChange={(next) => onChange({ vat_rate_value: next === null ? null : Math.round(next) })}
        />
      </Field>
    </div>
  );
}
