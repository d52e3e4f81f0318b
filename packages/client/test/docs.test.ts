import { describe, expect, it } from 'vitest';
import type { AmoErrorCode } from '../src/index.ts';
import { blocksOf, readPage, typeErrors } from './docs-code.ts';

/** What the blocks of code take as given. */
const given = `
import type { Client, services } from '@amokit/client';
import { isAmoError as guard } from '@amokit/client';
import type { Contact, Lead, NoteCreate } from '@amokit/contract';
import type { QueryClient } from '@tanstack/query-core';
declare global {
  const crm: Client<typeof services>;
  const lead: Lead;
  const note: NoteCreate;
  const queryClient: QueryClient;
  const people: readonly { name: string }[];
  const findByName: (name: string | undefined) => Promise<Contact | null>;
  const token: string;
  const isAmoError: typeof guard;
}
`;

describe('the guides', () => {
  it('have code that the types of the package take', { timeout: 60_000 }, () => {
    const blocks = ['docs/client.md', 'docs/errors.md', 'packages/client/README.md'].flatMap(
      (page) => blocksOf(page),
    );
    expect(blocks.length).toBeGreaterThan(12);
    expect(typeErrors({ package: 'packages/client', blocks, given })).toBe('');
  });

  it('have a row for every code of an error, and for each of the 19 exceptions of the PHP client', () => {
    const codes: Readonly<Record<AmoErrorCode, true>> = {
      USAGE: true,
      CALLER: true,
      NETWORK: true,
      TIMEOUT: true,
      WAIT: true,
      ANSWER: true,
      VALIDATION: true,
      UNAUTHORIZED: true,
      SESSION_EXPIRED: true,
      PAYMENT_REQUIRED: true,
      FORBIDDEN: true,
      NOT_FOUND: true,
      RATE_LIMITED: true,
      BANNED: true,
      SERVER: true,
      HTTP: true,
      WRITE: true,
      TOKEN: true,
      SIGN_IN: true,
      REFRESH: true,
      UPLOAD: true,
    };
    const [, byCode = '', byException = ''] = readPage('docs/errors.md').split(/^## /m);
    const firstCells = (text: string) =>
      [...text.matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, cell = '']) => cell);
    expect(firstCells(byCode).sort()).toEqual(Object.keys(codes).sort());
    expect(firstCells(byException)).toHaveLength(19);
    expect(firstCells(byException).every((name) => name.endsWith('Exception'))).toBe(true);
    for (const [, code = ''] of byException.matchAll(/`([A-Z_]{3,})`/g))
      expect(Object.keys(codes)).toContain(code);
  });
});
