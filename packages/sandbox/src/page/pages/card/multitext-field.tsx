import { Pencil, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { PageFieldValue } from '../../../page-shapes/page-state.ts';
import { Icon } from '../../layout/icon.tsx';
import { useTexts } from '../../page-context.ts';
import { ContactValue } from './contact-value.tsx';
import type { FieldInputProps } from './field-input.tsx';
import { FormField } from './form-column.tsx';

/**
 * Phones or addresses. A saved one is a link for what the widgets offer with it; the pencil makes
 * it an input, and another one can be added.
 */
export function MultitextField({ field, values, set }: FieldInputProps) {
  const t = useTexts();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const type = field.code === 'EMAIL' ? 'email' : 'phone';
  const kind = field.choices[0]?.id ?? null;
  // An empty line waits where there is no value yet.
  const lines = values.length > 0 ? values : [{ text: '', enumId: kind }];
  const open = (index: number) => setOpened(new Set(opened).add(index));
  const setText = (index: number, text: string) =>
    set(lines.map((line, at) => (at === index ? { ...line, text } : line)));

  const isSaved = (line: PageFieldValue) =>
    field.values.some(({ text, enumId }) => text === line.text && enumId === line.enumId);

  return (
    <>
      {lines.map((line, index) => {
        const key = `${field.id} ${index}`;
        const label = index === 0 ? field.name : '';
        const shown = !opened.has(index) && isSaved(line);
        return (
          <FormField
            key={key}
            label={label}
            fieldId={field.id}
            type={field.type}
            {...(!shown && label && { id: `field_${field.id}` })}
          >
            <span class="multitext-field">
              {shown ? (
                <>
                  <ContactValue type={type} value={line.text} />
                  <button
                    type="button"
                    class="icon-button multitext-field__button"
                    aria-label={`${t('card.edit')}: ${line.text}`}
                    onClick={() => open(index)}
                  >
                    <Icon icon={Pencil} size={14} />
                  </button>
                </>
              ) : (
                <input
                  type="text"
                  inputMode={type === 'email' ? 'email' : 'tel'}
                  class="text-input"
                  id={index === 0 ? `field_${field.id}` : undefined}
                  name={`CFV[${field.id}][${index}][VALUE]`}
                  aria-label={index === 0 ? undefined : `${field.name} ${index + 1}`}
                  placeholder="…"
                  value={line.text}
                  onInput={({ currentTarget }) => {
                    open(index);
                    setText(index, currentTarget.value);
                  }}
                />
              )}
              {index === lines.length - 1 && line.text !== '' && (
                <button
                  type="button"
                  class="icon-button multitext-field__button"
                  aria-label={t('card.addValue', { name: field.name })}
                  onClick={() => set([...lines, { text: '', enumId: kind }])}
                >
                  <Icon icon={Plus} size={14} />
                </button>
              )}
            </span>
          </FormField>
        );
      })}
    </>
  );
}
