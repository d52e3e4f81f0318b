/** The page of a mobile frame: it reads its card, takes the token, and works through the server. */
import { createClient, disposable, leads, readFrameToken } from '@amokit/client';

const token = new URLSearchParams(location.search).get('token') ?? '';
const { data } = readFrameToken(token);
const crm = createClient({
  auth: disposable(),
  baseUrl: location.origin,
  services: { leads },
});
const addressAtOnce = location.href;
const lead = await crm.leads
  .get(data.entity_id)
  .catch((error: unknown) => ({ code: Object(error).code, reason: Object(error).reason }));
document.title = 'ready';
Object.assign(globalThis, { result: { data, addressAtOnce, lead } });
