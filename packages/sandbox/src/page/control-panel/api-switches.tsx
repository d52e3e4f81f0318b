import { Button, Field, NumberField, Switch } from '@amokit/ui';
import { useEffect, useState } from 'preact/hooks';
import type { ControlClient, Fault } from './control-client.ts';
import { FaultForm } from './fault-form.tsx';
import type { PanelTexts } from './texts.ts';

interface ApiSwitchesProps {
  readonly t: PanelTexts;
  readonly client: ControlClient;
  run(work: () => Promise<unknown>): Promise<boolean>;
}

/** How late the API answers, how much it takes, and what fails on purpose. */
export function ApiSwitches({ t, client, run }: ApiSwitchesProps) {
  // What stands in the account has to be here before anybody changes it, or it would come over that.
  const [isRead, setRead] = useState(false);
  const [latency, setLatency] = useState<number | null>(null);
  const [perSecond, setPerSecond] = useState<number | null>(null);
  const [needsHeader, setNeedsHeader] = useState(true);
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  useEffect(
    () =>
      void run(async () => {
        const limits = await client.limits();
        setLatency(limits.latency);
        setPerSecond(limits.perSecond);
        setNeedsHeader((await client.switches()).sessionNeedsRequestedWith);
        setFaults(await client.faults());
        setRead(true);
      }),
    [client, run],
  );

  const setLimits = (event: Event) => {
    event.preventDefault();
    void run(() => client.setLimits({ latency: latency ?? 0, perSecond }));
  };

  const switchHeader = (sessionNeedsRequestedWith: boolean) => {
    setNeedsHeader(sessionNeedsRequestedWith);
    void run(() => client.setSwitches({ sessionNeedsRequestedWith }));
  };

  const addFault = (fault: Fault) =>
    void run(async () => {
      await client.addFault(fault);
      setFaults(await client.faults());
    });

  const clearFaults = () =>
    void run(async () => {
      await client.clearFaults();
      setFaults([]);
      setLatency(0);
    });

  return (
    <section class="panel__section" aria-labelledby="panel_api">
      <h2 id="panel_api">{t.api}</h2>
      <form class="panel__form" onSubmit={setLimits}>
        <Field label={t.latency}>
          <NumberField
            min={0}
            max={60_000}
            step={100}
            value={latency}
            onChange={setLatency}
            disabled={!isRead}
          />
        </Field>
        <Field label={t.limit}>
          <NumberField min={1} value={perSecond} onChange={setPerSecond} disabled={!isRead} />
        </Field>
        <Button type="submit">{t.set}</Button>
      </form>
      <div class="panel__switch">
        <Switch checked={needsHeader} onChange={switchHeader} disabled={!isRead}>
          {t.needsHeader}
        </Switch>
      </div>
      <h3>{t.faults}</h3>
      <FaultForm t={t} add={addFault} />
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
          <Button onClick={clearFaults}>{t.clearFaults}</Button>
        </>
      )}
    </section>
  );
}
