import { Button, Checkbox, Field, Input, Text } from '@amokit/ui';
import type { NumberDraft, SourceDraft } from '../../model/source-draft.ts';
import { useConfigurator } from '../configurator-context.ts';

interface NumberFieldsProps {
  readonly draft: SourceDraft;
  /** What is wrong with a field, in the person's language. */
  readonly wrong: (field: string) => string | undefined;
  readonly onChange: (changes: Partial<SourceDraft>) => void;
}

/** The numbers of WhatsApp that buttons can offer through a source. */
export function NumberFields({ draft, wrong, onChange }: NumberFieldsProps) {
  const { t } = useConfigurator();
  const { numbers } = draft;
  const set = (id: string, changes: Partial<NumberDraft>) =>
    onChange({ numbers: numbers.map((one) => (one.id === id ? { ...one, ...changes } : one)) });
  return (
    <div class="stack">
      <Text strong>{t('numbers.title')}</Text>
      <Text size="small" tone="muted">
        {t('numbers.what')}
      </Text>
      {numbers.map(({ id, name, link }, index) => (
        <fieldset key={id} class="param">
          <legend>{t('numbers.one', { number: index + 1 })}</legend>
          <Field label={t('numbers.name')} error={wrong(`${id}-name`)} required>
            <Input
              value={name}
              placeholder={t('numbers.namePlaceholder')}
              onInput={({ currentTarget }) => set(id, { name: currentTarget.value })}
            />
          </Field>
          <Field
            label={t('numbers.link')}
            hint={t('numbers.linkHint', { number: link.replace(/\D/g, '') || '…' })}
            error={wrong(`${id}-link`)}
            required
          >
            <Input
              type="tel"
              value={link}
              placeholder="+7 900 000-00-00"
              onInput={({ currentTarget }) => set(id, { link: currentTarget.value })}
            />
          </Field>
          <Button
            size="small"
            variant="text"
            onClick={() => onChange({ numbers: numbers.filter((one) => one.id !== id) })}
          >
            {t('numbers.remove')}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        onClick={() =>
          onChange({ numbers: [...numbers, { id: crypto.randomUUID(), name: '', link: '' }] })
        }
      >
        {t('numbers.add')}
      </Button>
      {numbers.length > 0 && (
        <>
          <Checkbox checked={draft.waba} onChange={(waba) => onChange({ waba })}>
            {t('numbers.waba')}
          </Checkbox>
          <Checkbox
            checked={draft.listMessage}
            onChange={(listMessage) => onChange({ listMessage })}
          >
            {t('numbers.list')}
          </Checkbox>
        </>
      )}
    </div>
  );
}
