import { bearer, createClient, services } from '@amokit/client';
import { scenarios } from './api-scenarios.ts';

/** What every scenario finds in a page of the account's own origin. */
async function runScenarios(token: string): Promise<Record<string, unknown>> {
  const crm = createClient({
    baseUrl: location.origin,
    auth: bearer(token),
    services,
    limit: { requests: 1000, milliseconds: 1 },
  });
  const found: Record<string, unknown> = {};
  for (const [name, run] of Object.entries(scenarios)) found[name] = await run(crm);
  return found;
}

Object.assign(globalThis, { runScenarios });
