import { Button, Field, Input, Select } from '@amokit/ui';
import { useState } from 'preact/hooks';
import type { PanelState } from '../../page-shapes/page-state.ts';
import type { ControlClient } from './control-client.ts';
import type { PanelTexts } from './texts.ts';

interface EventsToFireProps {
  readonly t: PanelTexts;
  readonly state: PanelState;
  readonly client: ControlClient;
  run(work: () => Promise<unknown>): Promise<boolean>;
}

/** What comes in from outside: it sets off the triggers of the digital pipeline, and bots. */
export function EventsToFire({ t, state, client, run }: EventsToFireProps) {
  const [leadId, setLeadId] = useState(state.leads[0]?.id ?? 0);
  const [text, setText] = useState('');
  const [done, setDone] = useState('');

  const fire = async (what: string, work: () => Promise<void>) => {
    setDone('');
    if (await run(work)) setDone(t.fired.replace('{what}', what));
  };

  return (
    <section class="panel__section" aria-labelledby="panel_events">
      <h2 id="panel_events">{t.events}</h2>
      <Field label={t.lead}>
        <Select
          options={state.leads.map(({ id, name }) => ({ value: `${id}`, label: `${name} #${id}` }))}
          value={`${leadId}`}
          onChange={(id) => setLeadId(Number(id))}
        />
      </Field>
      <div class="panel__buttons">
        {(['call_in', 'mail_in', 'site_visit'] as const).map((type) => (
          <Button key={type} onClick={() => fire(t[type], () => client.comeIn(type, leadId))}>
            {t[type]}
          </Button>
        ))}
      </div>
      <Field label={t.message}>
        <Input
          maxLength={4000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Field>
      <div class="panel__buttons">
        <Button
          disabled={!text.trim()}
          onClick={() => fire(t.send, () => client.say(leadId, text))}
        >
          {t.send}
        </Button>
        <Button
          disabled={!text.trim()}
          onClick={() => fire(t.stranger, () => client.strangerWrites(text))}
        >
          {t.stranger}
        </Button>
      </div>
      <p class="panel__hint" role="status">
        {done}
      </p>
    </section>
  );
}
