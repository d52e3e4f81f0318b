import type { Account, Lead, Note } from '@amokit/contract';
import { QueryClient } from '@tanstack/query-core';
import { expectTypeOf, it } from 'vitest';
import {
  account,
  bearer,
  createClient,
  isAmoError,
  joinReads,
  leads,
  notes,
  type Page,
  services,
  statuses,
} from '../../src/index.ts';
import { createQueries, type ListData } from '../../src/query/index.ts';

const crm = createClient({
  auth: bearer('token'),
  baseUrl: 'https://example.amocrm.ru',
  services: { account, leads, notes, statuses },
});

it('types what reads give', () => {
  expectTypeOf(crm.leads.list()).resolves.toEqualTypeOf<Page<Lead>>();
  expectTypeOf(crm.leads.get(1)).resolves.toEqualTypeOf<Lead | null>();
  expectTypeOf(crm.account.get({ with: ['drive_url'] })).resolves.toEqualTypeOf<Account>();
  expectTypeOf(crm.notes('leads').getByEntity(1, 2)).resolves.toEqualTypeOf<Note | null>();
  expectTypeOf<Lead['price']>().toEqualTypeOf<number>();
  expectTypeOf<Lead>().not.toBeAny();
  expectTypeOf(crm.leads.list).not.toBeAny();
});

it('types what iteration gives', async () => {
  for await (const lead of crm.leads.each()) expectTypeOf(lead).toEqualTypeOf<Lead>();
  for await (const page of crm.leads.list.pages()) expectTypeOf(page).toEqualTypeOf<Page<Lead>>();
});

it('takes only the filters, orders and embeds that the API has', () => {
  crm.leads.list({
    filter: { price: { from: 1 }, statuses: [{ pipeline_id: 1, status_id: 2 }] },
    with: ['contacts'],
    order: { id: 'asc' },
  });
  // @ts-expect-error there is no such filter
  crm.leads.list({ filter: { colour: 1 } });
  // @ts-expect-error a price is no text
  crm.leads.list({ filter: { price: 'much' } });
  // @ts-expect-error leads do not carry these
  crm.leads.list({ with: ['customers'] });
  // @ts-expect-error leads have no such order
  crm.leads.list({ order: { name: 'asc' } });
  // @ts-expect-error statuses have no pages
  crm.statuses(1).list({ page: 2 });
  // @ts-expect-error a range has at least one bound
  crm.leads.list({ filter: { price: {} } });
});

it('knows the parents, the ids and the bodies', () => {
  // @ts-expect-error tasks have no notes
  crm.notes('tasks');
  // @ts-expect-error the id is missing
  crm.leads.get();
  // @ts-expect-error notes hang at an entity
  crm.notes.list();
  // @ts-expect-error an update of many needs their ids
  crm.leads.update([{ price: 1 }]);
  crm.leads.updateOne(1, { price: 1 });
  // @ts-expect-error a note needs its type
  crm.notes('leads').createOne({ entity_id: 1 });
  crm.notes('leads').updateOne(1, 2, { note_type: 'common', params: { text: 'x' } });
  // @ts-expect-error a text message has a phone
  crm.notes('leads').updateOne(1, 2, { note_type: 'sms_in', params: { text: 'x' } });
  expectTypeOf(crm.leads.createOne({ name: 'A' })).resolves.toHaveProperty('id');
});

it('has only the services that it was given', () => {
  // @ts-expect-error contacts were not given
  crm.contacts;
});

it('narrows an error by its code', () => {
  const error: unknown = undefined;
  if (isAmoError(error, 'VALIDATION')) expectTypeOf(error.validationErrors).not.toBeAny();
  if (isAmoError(error)) {
    switch (error.code) {
      case 'RATE_LIMITED':
        expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>();
        break;
      case 'WAIT':
        expectTypeOf(error.wait).toEqualTypeOf<number>();
        break;
    }
  }
});

it('carries the type of the data in the key of a query', () => {
  const cache = new QueryClient();
  const queries = createQueries(crm, { account, leads, notes, statuses });
  expectTypeOf(cache.getQueryData(queries.leads.get(1).queryKey)).toEqualTypeOf<
    Lead | null | undefined
  >();
  expectTypeOf(cache.fetchQuery(queries.leads.list())).resolves.toEqualTypeOf<ListData<Lead>>();
  expectTypeOf(queries.leads.updateOne(1).mutationFn).parameter(0).toHaveProperty('price');
  // @ts-expect-error there is no such filter
  queries.leads.list({ filter: { colour: 1 } });
});

it('types complex creation, parents with ids, deletions and joined reads', () => {
  const all = createClient({
    auth: bearer('token'),
    baseUrl: 'https://example.amocrm.ru',
    services,
  });
  expectTypeOf(all.leads.createComplex([{ name: 'A' }])).resolves.items.toHaveProperty(
    'contact_id',
  );
  expectTypeOf(all.leads.createOneComplex({ name: 'A' })).resolves.toHaveProperty('contact_id');
  all.customFields('catalogs/1234').list();
  // @ts-expect-error a list has a number
  all.customFields('catalogs/mine');
  // @ts-expect-error the API wants the entities
  all.links('leads').list();
  all.sources.deleteMany([1, { id: 2 }]);
  all.files.deleteMany([{ uuid: 'u' }]);
  // @ts-expect-error a file has a uuid
  all.files.deleteMany([1]);
  expectTypeOf(joinReads(all, services).leads.get(1)).resolves.toEqualTypeOf<Lead | null>();
  expectTypeOf(all.actAs(5).leads.get(1)).resolves.toEqualTypeOf<Lead | null>();
});
