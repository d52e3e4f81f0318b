import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PanelBody, PanelState } from '../../page-shapes/page-state.ts';
import { ApiSwitches } from './api-switches.tsx';
import type { ControlClient } from './control-client.ts';
import { EventsToFire } from './events-to-fire.tsx';
import { Logs } from './logs.tsx';
import { PageSwitches } from './page-switches.tsx';
import { panelTexts } from './texts.ts';

interface ControlPanelProps {
  readonly client: ControlClient;
}

/** Everything that a person does to the sandbox from outside of the CRM. */
export function ControlPanel({ client }: ControlPanelProps) {
  const [state, setState] = useState<PanelState | null>(null);
  const [problem, setProblem] = useState('');
  const t = panelTexts[state?.language ?? 'en'];

  /** Does something and shows why it could not be done. */
  const run = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      setProblem('');
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    }
  }, []);

  useEffect(() => void run(async () => setState(await client.state())), [client, run]);
  useEffect(() => {
    if (!state) return;
    document.documentElement.lang = state.language;
    document.documentElement.dataset.colorScheme = state.theme;
    document.title = t.title;
  }, [state, t]);

  /** Shows the choice at once, and what became of it when the server has answered. */
  const change = async ({ userId, language, theme, brand }: PanelBody) => {
    if (!state) return;
    setState({
      ...state,
      userId: userId ?? state.userId,
      language: language ?? state.language,
      theme: theme ?? state.theme,
      brand: brand ?? state.brand,
    });
    const chosen = { userId, language, theme, brand };
    if (!(await run(async () => setState(await client.change(chosen))))) setState(state);
  };

  return (
    <main class="panel">
      <header class="panel__head">
        <h1>{t.title}</h1>
        <p class="panel__hint">{t.hint}</p>
      </header>
      {problem && (
        <p class="panel__problem" role="alert">
          {problem}
        </p>
      )}
      {state && (
        <div class="panel__columns">
          <div class="panel__switches">
            <PageSwitches t={t} state={state} change={change} />
            <ApiSwitches t={t} client={client} run={run} />
            <EventsToFire t={t} state={state} client={client} run={run} />
          </div>
          <Logs t={t} client={client} language={state.language} run={run} />
        </div>
      )}
    </main>
  );
}
