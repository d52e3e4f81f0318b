import { useEffect, useState } from 'preact/hooks';
import type { ControlClient, Fault } from './control-client.ts';
import type { PanelTexts } from './texts.ts';

interface ApiSwitchesProps {
  readonly t: PanelTexts;
  readonly client: ControlClient;
  run(work: () => Promise<unknown>): Promise<boolean>;
}

const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const;

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** How late the API answers, how much it takes, and what fails on purpose. */
export function ApiSwitches({ t, client, run }: ApiSwitchesProps) {
  const [latency, setLatency] = useState('');
  const [perSecond, setPerSecond] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  useEffect(
    () =>
      void run(async () => {
        const limits = await client.limits();
        setLatency(`${limits.latency}`);
        setPerSecond(`${limits.perSecond ?? ''}`);
        setFaults(await client.faults());
      }),
    [client, run],
  );

  const setLimits = (event: Event) => {
    event.preventDefault();
    void run(() =>
      client.setLimits({
        latency: Number(latency) || 0,
        perSecond: perSecond === '' ? null : Number(perSecond),
      }),
    );
  };

  const addFault = (event: Event) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const method = textOf(form, 'method');
    const path = textOf(form, 'path');
    const fault: Fault = {
      ...(method && { method }),
      ...(path && { path }),
      status: Number(textOf(form, 'status')),
      count: Number(textOf(form, 'count')),
    };
    void run(async () => {
      await client.addFault(fault);
      setFaults(await client.faults());
    });
  };

  return (
    <section class="panel__section" aria-labelledby="panel_api">
      <h2 id="panel_api">{t.api}</h2>
      <form class="panel__form" onSubmit={setLimits}>
        <label class="panel__field">
          <span>{t.latency}</span>
          <input
            type="number"
            min={0}
            max={60_000}
            value={latency}
            onInput={({ currentTarget }) => setLatency(currentTarget.value)}
          />
        </label>
        <label class="panel__field">
          <span>{t.limit}</span>
          <input
            type="number"
            min={1}
            value={perSecond}
            onInput={({ currentTarget }) => setPerSecond(currentTarget.value)}
          />
        </label>
        <button type="submit">{t.set}</button>
      </form>
      <h3>{t.faults}</h3>
      <form class="panel__form" onSubmit={addFault}>
        <label class="panel__field">
          <span>{t.method}</span>
          <select name="method">
            <option value="">{t.any}</option>
            {methods.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
        </label>
        <label class="panel__field">
          <span>{t.path}</span>
          <input type="text" name="path" value="/api/v4/*" />
        </label>
        <label class="panel__field">
          <span>{t.status}</span>
          <input type="number" name="status" min={200} max={599} value={500} required />
        </label>
        <label class="panel__field">
          <span>{t.count}</span>
          <input type="number" name="count" min={1} value={1} required />
        </label>
        <button type="submit">{t.addFault}</button>
      </form>
      {faults.length === 0 ? (
        <p class="panel__hint">{t.noFaults}</p>
      ) : (
        <>
          <ul class="panel__faults">
            {faults.map(({ method, path, status, count }, index) => (
              <li key={`${index} ${path}`}>
                {method ?? t.any} {path ?? '*'} → {status} ({count ?? 1}×)
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() =>
              run(async () => {
                await client.clearFaults();
                setFaults([]);
                setLatency('0');
              })
            }
          >
            {t.clearFaults}
          </button>
        </>
      )}
    </section>
  );
}
