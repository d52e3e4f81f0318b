import { createClient, isAmoError, leads, session, sources } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Errors: told apart by their codes, with what is needed to mend them and without secrets. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { leads } });

  try {
    await crm.leads.createOne({ name: 'A shelf', pipeline_id: 1 });
  } catch (error) {
    if (!isAmoError(error, 'VALIDATION')) throw error;
    const [first] = error.validationErrors;
    tell(`${error.code} ${error.status}: ${first?.path}: ${first?.detail}`);
    tell(`To try it by hand: ${error.toCurl().split('\n')[0]}`);
  }

  // What the kind of caller can not do is refused before anything is sent.
  try {
    const page = createClient({ ...connection, auth: session(), services: { sources } });
    await page.sources.list();
  } catch (error) {
    if (!isAmoError(error, 'CALLER')) throw error;
    tell(`${error.code}: ${error.message}`);
  }

  try {
    await crm.leads.list({}, { signal: AbortSignal.abort(new Error('the person has left')) });
  } catch (error) {
    tell(`An aborted call throws the reason of its signal: ${error}.`);
  }

  // Of many, some may be refused; nothing is lost in silence.
  const outcomes = await crm.leads.create.settled(
    [{ name: 'Good' }, { name: 'Bad', pipeline_id: 1 }, { name: 'Good, too' }],
    { onProgress: ({ settled, total }) => tell(`${settled} of ${total}`) },
  );
  tell(`Outcomes: ${outcomes.map(({ outcome }) => outcome).join(', ')}.`);
};
