import { ControlGroup } from '../../field/control-group.tsx';
import { Field } from '../../field/field.tsx';
import { useTexts } from '../../locale/locale.ts';
import { Select } from '../../select/select.tsx';
import { EntitySearch } from '../entity-search.tsx';
import { type FieldPartProps, useDraft } from './field-part.ts';
import { fieldTexts } from './field-texts.ts';
import { filledOf, RecordInputs, type TextRecord, textsOf } from './record-inputs.tsx';

/** What is asked of a payer who is in no card of the account. */
const individual = ['name', 'address', 'phone', 'email'] as const;
const legal = [
  'name',
  'vat_id',
  'kpp',
  'tax_registration_reason_code',
  'address',
  'real_address',
  'director',
  'phone',
  'email',
  'bank_code',
  'bank_account_number',
  'unp',
  'bin',
  'egrpou',
  'mfo',
  'oked',
] as const;

type Kind = 'contacts' | 'companies' | 'legal' | 'individual';

interface Draft {
  readonly kind: Kind;
  readonly entityId: number | null;
  readonly texts: TextRecord;
}

function draftOf(payer: FieldPartProps<'payer'>['value']): Draft {
  const entity = payer?.entity_id ? payer.entity_type : undefined;
  const linked = entity === 'contacts' || entity === 'companies' ? entity : undefined;
  const free = payer?.type ?? 'legal';
  return {
    kind: linked ?? (payer ? free : 'companies'),
    entityId: linked ? (payer?.entity_id ?? null) : null,
    texts: textsOf(linked ? undefined : payer, legal),
  };
}

function writtenOf({ kind, entityId, texts }: Draft) {
  if (kind === 'contacts' || kind === 'companies')
    return entityId === null ? null : { entity_type: kind, entity_id: entityId };
  const keys: readonly string[] = kind === 'legal' ? legal : individual;
  const filled = Object.entries(filledOf(texts)).filter(([key]) => keys.includes(key));
  return filled.length > 0 ? { type: kind, ...Object.fromEntries(filled) } : null;
}

/** payer: a contact or company of the account, or what is typed of another */
export function PayerPart(props: FieldPartProps<'payer'>) {
  const { frame, value, onChange, disabled } = props;
  const texts = useTexts(fieldTexts);
  const [draft, set] = useDraft(value, draftOf, writtenOf, onChange);
  const { kind, entityId } = draft;
  const names = {
    companies: texts.company,
    contacts: texts.contact,
    legal: texts.legal,
    individual: texts.individual,
  };
  const options: readonly { readonly value: Kind; readonly label: string }[] = [
    { value: 'companies', label: names.companies },
    { value: 'contacts', label: names.contacts },
    { value: 'legal', label: names.legal },
    { value: 'individual', label: names.individual },
  ];
  return (
    <ControlGroup {...frame} name={frame.name} disabled={disabled}>
      <Field label={texts.kind}>
        <Select
          options={options}
          value={kind}
          disabled={disabled}
          onChange={(next) => set({ ...draft, kind: next ?? kind, entityId: null })}
        />
      </Field>
      {kind === 'contacts' || kind === 'companies' ? (
        <Field label={names[kind]}>
          <EntitySearch
            key={kind}
            entity={kind}
            value={entityId}
            disabled={disabled}
            onChange={(id) => set({ ...draft, entityId: id })}
          />
        </Field>
      ) : (
        <RecordInputs
          keys={kind === 'legal' ? legal : individual}
          required="name"
          value={draft.texts}
          disabled={disabled}
          onChange={(next) => set({ ...draft, texts: next })}
        />
      )}
    </ControlGroup>
  );
}
