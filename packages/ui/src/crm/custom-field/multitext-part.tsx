import type { Choice } from '@amokit/client/entities';
import type { CustomField } from '@amokit/contract';
import { ControlGroup } from '../../field/control-group.tsx';
import { Input } from '../../input/input.tsx';
import { type Texts, useTexts } from '../../locale/locale.ts';
import { Select } from '../../select/select.tsx';
import { type FieldPartProps, useDraft } from './field-part.ts';
import { fieldTexts } from './field-texts.ts';
import { Rows } from './rows.tsx';

/** The kinds that the CRM itself has; those of an account's own keep their names. */
const kindTexts: Texts<Readonly<Record<string, string>>> = {
  en: {
    WORK: 'Work',
    WORKDD: 'Direct',
    MOB: 'Mobile',
    FAX: 'Fax',
    HOME: 'Home',
    PRIV: 'Private',
    OTHER: 'Other',
  },
  ru: {
    WORK: 'Рабочий',
    WORKDD: 'Прямой',
    MOB: 'Мобильный',
    FAX: 'Факс',
    HOME: 'Домашний',
    PRIV: 'Личный',
    OTHER: 'Другой',
  },
  es: {
    WORK: 'Trabajo',
    WORKDD: 'Directo',
    MOB: 'Móvil',
    FAX: 'Fax',
    HOME: 'Casa',
    PRIV: 'Personal',
    OTHER: 'Otro',
  },
  pt: {
    WORK: 'Trabalho',
    WORKDD: 'Direto',
    MOB: 'Celular',
    FAX: 'Fax',
    HOME: 'Casa',
    PRIV: 'Pessoal',
    OTHER: 'Outro',
  },
};

interface Kind {
  readonly id: number;
  readonly code: string;
}

interface Row {
  readonly text: string;
  /** The id of its kind; null of a value whose kind the field does not have. */
  readonly kind: number | null;
}

const kindsOf = ({ enums }: CustomField): Kind[] =>
  [...(enums ?? [])]
    .sort((a, b) => a.sort - b.sort)
    .map(({ id, code, value }) => ({ id, code: code ?? value }));

const rowOf = ({ value, enum_id, enum_code }: Choice, kinds: readonly Kind[]): Row => ({
  text: value,
  kind: enum_id ?? kinds.find(({ code }) => code === enum_code)?.id ?? null,
});

const writtenOf = ({ text, kind }: Row) =>
  kind === null ? { value: text, enum_code: 'WORK' } : { value: text, enum_id: kind };

/** multitext: phones and e-mails with their kinds */
export function MultitextPart(props: FieldPartProps<'multitext'>) {
  const { field, frame, value, onChange, disabled } = props;
  const { kind: kindLabel } = useTexts(fieldTexts);
  const names = useTexts(kindTexts);
  const kinds = kindsOf(field);
  const blank: Row = { text: '', kind: kinds[0]?.id ?? null };
  const [rows, set] = useDraft(
    value,
    (choices): readonly Row[] =>
      choices && choices.length > 0 ? choices.map((choice) => rowOf(choice, kinds)) : [blank],
    (draft) => draft.filter(({ text }) => text.trim() !== '').map(writtenOf),
    (written) => onChange(written.length > 0 ? written : null),
  );
  const type = field.code === 'PHONE' ? 'tel' : field.code === 'EMAIL' ? 'email' : 'text';
  return (
    <ControlGroup {...frame} name={frame.name} disabled={disabled}>
      <Rows
        rows={rows}
        blank={blank}
        onChange={set}
        disabled={disabled}
        nameOf={({ text }, index) => text || `${index + 1}`}
      >
        {({ text, kind }, change, index) => (
          <div class="amo-row-fields">
            <Input
              type={type}
              aria-label={`${field.name} ${index + 1}`}
              value={text}
              onInput={({ currentTarget }) => change({ text: currentTarget.value, kind })}
            />
            {kinds.length > 1 && (
              <Select
                aria-label={`${kindLabel} ${index + 1}`}
                options={kinds.map(({ id, code }) => ({
                  value: `${id}`,
                  label: names[code] ?? code,
                }))}
                value={kind === null ? null : `${kind}`}
                onChange={(id) => change({ text, kind: id === null ? null : Number(id) })}
              />
            )}
          </div>
        )}
      </Rows>
    </ControlGroup>
  );
}
