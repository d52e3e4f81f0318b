import { expect, it } from 'vitest';
import { blocksOf, readPage, typeErrors } from '../../client/test/docs-code.ts';

/** What the blocks of code take as given. */
const given = `
import type { Integration } from '@amokit/client/oauth';
import type { leads as leadsService } from '@amokit/client';
import type { Server, Stores } from '@amokit/server';
declare global {
  const host: { readonly self: object };
  const integration: Integration;
  const leads: typeof leadsService;
  const server: Server;
  const stores: Stores;
  const isDone: (key: string) => Promise<boolean>;
  const send: (phone: string, text: string) => Promise<void>;
  const remember: (accountId: number, userId: number) => Promise<string>;
  const whoHas: (cookie: string | undefined) => Promise<{ accountId: number; userId: number }>;
}
`;

it('the code of the guide and of the README is what the types of the package take', () => {
  const blocks = ['docs/server.md', 'packages/server/README.md'].flatMap((page) => blocksOf(page));
  expect(blocks.length).toBeGreaterThan(8);
  expect(typeErrors({ package: 'packages/server', blocks, given })).toBe('');
});

it('the guide has the same code in both languages', () => {
  expect(blocksOf('docs/server.ru.md')).toEqual(blocksOf('docs/server.md'));
});

it('the list of errors has every reason for which a token is refused', () => {
  const [, reasons = ''] =
    /type TokenRefusal =([\s\S]*?);/.exec(readPage('packages/server/src/errors.ts')) ?? [];
  const listed = readPage('docs/errors.md');
  const all = [...reasons.matchAll(/'(\w+)'/g)].map(([, reason]) => reason);
  expect(all).toHaveLength(10);
  for (const reason of all) expect(listed).toContain(`\`${reason}\``);
});
