import { Paperclip, Trash2 } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { messageOf } from '../../../host/value.ts';
import { Icon } from '../../../layout/icon.tsx';
import { useTexts } from '../../../page-context.ts';
import type { FieldInputProps } from '../field-input.tsx';
import { FormField } from '../form-column.tsx';
import { uploadFile } from './upload-file.ts';

/** A file: chosen here, it goes to the drive at once, and into the card when the card is saved. */
export function FileField({ field, values, set }: FieldInputProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const { id, name } = field;
  const text = values[0]?.text ?? '';

  const choose = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    try {
      const data = await uploadFile(file);
      set([{ text: data.file_name, enumId: null, data: { ...data } }]);
      setProblem('');
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  };

  return (
    <FormField label={name} fieldId={id} type="file">
      <span class="field-parts__line">
        <button
          type="button"
          class="file-field__choose"
          aria-label={`${name}: ${text || t('card.chooseFile')}`}
          disabled={busy}
          onClick={() => input.current?.click()}
        >
          <Icon icon={Paperclip} size={14} />
          <span>{text || t('card.chooseFile')}</span>
        </button>
        {text !== '' && (
          <button
            type="button"
            class="icon-button multitext-field__button"
            aria-label={t('card.remove', { name: `${name}: ${text}` })}
            onClick={() => set([])}
          >
            <Icon icon={Trash2} size={14} />
          </button>
        )}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        name={`CFV[${id}]`}
        onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
      />
      {problem && (
        <p class="card-fields__problem" role="alert">
          {problem}
        </p>
      )}
    </FormField>
  );
}
