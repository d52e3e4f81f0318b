import { contacts } from '@amokit/contract';
import { describe, expect, it } from 'vitest';
import { nothing, ok } from './answer.ts';
import { routesOf } from './routes.ts';

const played = (kinds: Parameters<typeof routesOf>[0][number]) =>
  routesOf([kinds]).map(({ method }) => method);

describe('the endpoints that are played', () => {
  it('are the usual methods of a kind, and others of that kind only by their names', () => {
    const list = () => ok({});
    expect(played({ service: contacts, kinds: { list } })).toEqual(['list']);
    const methods = { getChats: () => nothing };
    expect(played({ service: contacts, kinds: { list }, methods })).toEqual(['list', 'getChats']);
  });
});
