import { expect, it } from 'vitest';
import { resolverRules } from './browser.ts';

it('resolves the hosts of one sandbox at its port, not its control origin, and nothing else', () => {
  expect(resolverRules('http://demo.kommo.localhost:4321')).toBe(
    [
      'MAP demo.kommo.localhost:4321 127.0.0.1:4321',
      'MAP widgets.kommo.localhost:4321 127.0.0.1:4321',
      'MAP drive.kommo.localhost:4321 127.0.0.1:4321',
      'MAP www.kommo.localhost:4321 127.0.0.1:4321',
      'MAP * ~NOTFOUND',
    ].join(','),
  );
});
