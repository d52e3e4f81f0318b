import { type Endpoint, type Service, services } from '@amokit/contract';
import { describe, expect, it } from 'vitest';
import { start } from './harness.ts';

/** The address of an endpoint with ids that are not there. */
function address({ parent }: Service, { path }: Endpoint): string {
  const [first = '1'] = parent && parent.values !== 'int' ? parent.values : [];
  const whole = parent ? path.replace(`{${parent.param}}`, first) : path;
  return whole.replace('{bot_type}', 'salesbot').replace(/\{\w+\}/g, '1');
}

describe('the contract', () => {
  it('is played whole: no endpoint is unknown, has a wrong verb, or breaks', async () => {
    const { apiUrl, driveUrl, tokens } = await start();
    const unplayed: string[] = [];
    const known: readonly Service[] = Object.values(services);
    for (const service of known)
      for (const [name, endpoint] of Object.entries<Endpoint>(service.endpoints)) {
        const { method } = endpoint;
        const base = service.host === 'drive' ? driveUrl : apiUrl;
        const response = await fetch(base + address(service, endpoint), {
          method,
          headers: { authorization: `Bearer ${tokens.longLived}` },
          // Not JSON: whatever writes refuses it before it does anything.
          ...(method !== 'GET' && { body: 'x' }),
        });
        const text = await response.text();
        const isUnknown = response.status === 404 && text.includes('"detail":"Not Found"');
        if (isUnknown || response.status === 405 || response.status >= 500)
          unplayed.push(`${service.name}.${name}: ${method} answers ${response.status}`);
      }
    expect(unplayed).toEqual([]);
  });
});
