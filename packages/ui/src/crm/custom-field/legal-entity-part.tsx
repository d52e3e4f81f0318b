import { Accordion } from '../../accordion/accordion.tsx';
import { ControlGroup } from '../../field/control-group.tsx';
import { Field } from '../../field/field.tsx';
import { useTexts } from '../../locale/locale.ts';
import { Select } from '../../select/select.tsx';
import { type FieldPartProps, useDraft } from './field-part.ts';
import { fieldTexts } from './field-texts.ts';
import { filledOf, RecordInputs, type TextRecord, textsOf } from './record-inputs.tsx';
import { Rows } from './rows.tsx';

/** What everybody fills in, and what few do. */
const first = ['name', 'vat_id', 'kpp', 'address'] as const;
const more = [
  'tax_registration_reason_code',
  'real_address',
  'director',
  'bank_code',
  'bank_account_number',
  'unp',
  'bin',
  'egrpou',
  'mfo',
  'oked',
  'external_uid',
] as const;
const keys = [...first, ...more, 'entity_type'];

function writtenOf(row: TextRecord) {
  const { name = '', entity_type, ...rest } = filledOf(row);
  return { name, ...(entity_type && { entity_type: Number(entity_type) }), ...rest };
}

/** legal_entity */
export function LegalEntityPart(props: FieldPartProps<'legal_entity'>) {
  const { frame, value, onChange, disabled } = props;
  const texts = useTexts(fieldTexts);
  const blank = textsOf(undefined, keys);
  const [rows, set] = useDraft(
    value,
    (entities): readonly TextRecord[] =>
      entities && entities.length > 0 ? entities.map((entity) => textsOf(entity, keys)) : [blank],
    // Without a name the CRM refuses it.
    (draft) => draft.map(writtenOf).filter(({ name }) => name !== ''),
    (written) => onChange(written.length > 0 ? written : null),
  );
  return (
    <ControlGroup {...frame} name={frame.name} disabled={disabled}>
      <Rows
        rows={rows}
        blank={blank}
        onChange={set}
        disabled={disabled}
        nameOf={({ name }, index) => name || `${index + 1}`}
      >
        {(row, change) => (
          <div class="amo-row-fields">
            <Field label={texts.kind}>
              <Select
                placeholder={texts.notChosen}
                options={[
                  { value: '2', label: texts.legal },
                  { value: '1', label: texts.soleProprietor },
                ]}
                value={row.entity_type || null}
                onChange={(type) => change({ ...row, entity_type: type ?? '' })}
              />
            </Field>
            <RecordInputs
              keys={first}
              required="name"
              value={row}
              onChange={change}
              disabled={disabled}
            />
            <Accordion
              items={[
                {
                  id: 'more',
                  title: texts.more,
                  content: (
                    <RecordInputs keys={more} value={row} onChange={change} disabled={disabled} />
                  ),
                },
              ]}
            />
          </div>
        )}
      </Rows>
    </ControlGroup>
  );
}
