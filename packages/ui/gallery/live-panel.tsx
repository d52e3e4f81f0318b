import { Checkbox, Field, Input, NumberField, Select } from '@amokit/ui';
import type { Crm } from '@amokit/ui/crm';
import { useState } from 'preact/hooks';
import { Frame, type Scheme } from './frame.tsx';
import type { Live, LiveControl, LiveValue } from './live.ts';

const initial = (control: LiveControl): LiveValue =>
  typeof control === 'object' ? (control[0] ?? '') : control;

interface LivePanelProps {
  readonly live: Live;
  readonly schemes: readonly Scheme[];
  readonly locale: string;
  readonly crm: Crm;
}

/** A component whose props a person can change. */
export function LivePanel({ live, schemes, locale, crm }: LivePanelProps) {
  const entries = Object.entries(live.controls);
  const [values, setValues] = useState(() =>
    Object.fromEntries(entries.map(([name, control]) => [name, initial(control)])),
  );
  const set = (name: string) => (value: LiveValue | null) =>
    setValues((last) => ({ ...last, [name]: value ?? '' }));
  return (
    <div class="live">
      <div class="live-controls">
        {entries.map(([name, control]) => (
          <LiveField
            key={name}
            name={name}
            control={control}
            value={values[name] ?? ''}
            onChange={set(name)}
          />
        ))}
      </div>
      <div class="frames">
        {schemes.map((scheme) => (
          <Frame key={scheme} scheme={scheme} width={300} locale={locale} crm={crm}>
            {live.draw(values)}
          </Frame>
        ))}
      </div>
    </div>
  );
}

interface LiveFieldProps {
  readonly name: string;
  readonly control: LiveControl;
  readonly value: LiveValue;
  readonly onChange: (value: LiveValue | null) => void;
}

function LiveField({ name, control, value, onChange }: LiveFieldProps) {
  if (typeof control === 'boolean') {
    return (
      <Checkbox checked={value === true} onChange={onChange}>
        {name}
      </Checkbox>
    );
  }
  const options = typeof control === 'object' ? control : [];
  return (
    <Field label={name}>
      {typeof control === 'object' ? (
        <Select
          options={options.map((option) => ({ value: option, label: option }))}
          value={`${value}`}
          onChange={onChange}
        />
      ) : typeof control === 'number' ? (
        <NumberField value={Number(value)} onChange={onChange} />
      ) : (
        <Input value={`${value}`} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}
