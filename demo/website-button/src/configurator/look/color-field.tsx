import { Field, Input } from '@amokit/ui';
import { useConfigurator } from '../configurator-context.ts';
import { useLook } from './look-context.ts';

interface ColorFieldProps {
  /** Its name among what can be wrong. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (color: string) => void;
}

/** A colour as CSS has it, with the browser's own picker beside it. */
export function ColorField({ name, label, value, onChange }: ColorFieldProps) {
  const { t } = useConfigurator();
  const { problems } = useLook();
  const picked = /^#[\da-f]{6}$/i.test(value) ? value : '#ffffff';
  return (
    <div class="color">
      <Field label={label} error={problems.has(name) && t('look.wrong.color')}>
        <Input
          value={value}
          placeholder={t('look.asInCrm')}
          spellcheck={false}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </Field>
      <input
        type="color"
        class="swatch"
        aria-label={t('look.pick', { what: label })}
        value={picked}
        data-empty={value === '' || undefined}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}
