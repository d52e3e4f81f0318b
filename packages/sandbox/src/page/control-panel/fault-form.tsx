import { Button, Field, Input, NumberField, Select } from '@amokit/ui';
import { useState } from 'preact/hooks';
import type { Fault } from './control-client.ts';
import type { PanelTexts } from './texts.ts';

interface FaultFormProps {
  readonly t: PanelTexts;
  add(fault: Fault): void;
}

const methods = ['GET', 'POST', 'PATCH', 'DELETE'].map((value) => ({ value, label: value }));

/** Which requests fail next, how and how often. */
export function FaultForm({ t, add }: FaultFormProps) {
  const [method, setMethod] = useState<string | null>(null);
  const [path, setPath] = useState('/api/v4/*');
  const [status, setStatus] = useState<number | null>(500);
  const [count, setCount] = useState<number | null>(1);

  const submit = (event: Event) => {
    event.preventDefault();
    add({
      ...(method && { method }),
      ...(path.trim() && { path: path.trim() }),
      status: status ?? 500,
      count: count ?? 1,
    });
  };

  return (
    <form class="panel__form" onSubmit={submit}>
      <div class="panel__row">
        <Field label={t.method}>
          <Select options={methods} placeholder={t.any} value={method} onChange={setMethod} />
        </Field>
        <Field label={t.path}>
          <Input value={path} onInput={({ currentTarget }) => setPath(currentTarget.value)} />
        </Field>
      </div>
      <div class="panel__row">
        <Field label={t.status}>
          <NumberField min={200} max={599} value={status} onChange={setStatus} />
        </Field>
        <Field label={t.count}>
          <NumberField min={1} value={count} onChange={setCount} />
        </Field>
      </div>
      <Button type="submit">{t.addFault}</Button>
    </form>
  );
}
