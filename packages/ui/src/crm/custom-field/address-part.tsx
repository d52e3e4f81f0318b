import { useMemo } from 'preact/hooks';
import { Combobox } from '../../combobox/combobox.tsx';
import { ControlGroup } from '../../field/control-group.tsx';
import { Field } from '../../field/field.tsx';
import { useLocale, useTexts } from '../../locale/locale.ts';
import { countryOptions } from './countries.ts';
import { type FieldPartProps, useDraft } from './field-part.ts';
import { fieldTexts } from './field-texts.ts';
import { filledOf, RecordInputs, textsOf } from './record-inputs.tsx';

const keys = ['address_line_1', 'address_line_2', 'city', 'state', 'zip'] as const;
const allKeys = [...keys, 'country'];

/** smart_address */
export function AddressPart(props: FieldPartProps<'smart_address'>) {
  const { frame, value, onChange, disabled } = props;
  const { country, notChosen } = useTexts(fieldTexts);
  const locale = useLocale();
  const countries = useMemo(() => countryOptions(locale), [locale]);
  const [draft, set] = useDraft(
    value,
    (address) => textsOf(address, allKeys),
    filledOf,
    (address) => onChange(Object.keys(address).length > 0 ? address : null),
  );
  return (
    <ControlGroup {...frame} name={frame.name} disabled={disabled}>
      <RecordInputs keys={keys} value={draft} onChange={set} disabled={disabled} />
      <Field label={country}>
        <Combobox
          placeholder={notChosen}
          options={countries}
          value={draft.country || null}
          disabled={disabled}
          onChange={(code) => set({ ...draft, country: code ?? '' })}
        />
      </Field>
    </ControlGroup>
  );
}
