import { unsorted, unsortedCreated, unsortedDone, unsortedSummary } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, items, start } from './harness.ts';

describe('unsorted leads', () => {
  const formsItem = {
    source_name: 'Form',
    source_uid: 'form-1',
    metadata: {
      form_id: 'f',
      form_name: 'Order',
      form_page: 'https://site.test',
      form_sent_at: 1_700_000_000,
    },
    _embedded: { leads: [{ name: 'Wanted', price: 700 }], contacts: [{ name: 'New Face' }] },
  };
  const uidOf = (list: readonly Record<string, unknown>[]) => String(list[0]?.uid);

  it('of the demo account are of every category', async () => {
    const list = items(await (await start()).get('/api/v4/leads/unsorted'), 'unsorted');
    expect(list.map(({ category }) => category).sort()).toEqual(['chats', 'forms', 'mail', 'sip']);
    for (const one of list) unsorted.parse(one);
  });

  it('are made with their lead and contact, and accepted into a stage', async () => {
    const { call, get } = await start();
    const made = await call('POST', '/api/v4/leads/unsorted/forms', [formsItem]);
    expect(made.status).toBe(200);
    const [created] = items(made, 'unsorted');
    const { _embedded: inside } = unsortedCreated.parse(created);
    const lead = (id: unknown) => get(`/api/v4/leads/${id}?with=contacts`);
    const before = await lead(inside.leads[0]?.id);
    expect(before.json).toMatchObject({
      name: 'Wanted',
      price: 700,
      _embedded: { contacts: [{ id: inside.contacts[0]?.id, is_main: true }] },
    });
    const uid = uidOf(items(made, 'unsorted'));
    expect(unsorted.parse((await get(`/api/v4/leads/unsorted/${uid}`)).json)).toMatchObject({
      metadata: formsItem.metadata,
    });
    const accepted = await call('POST', `/api/v4/leads/unsorted/${uid}/accept`);
    expect(accepted.status).toBe(200);
    expect(unsortedDone.parse(accepted.json)).toMatchObject({ uid, category: 'forms' });
    const after = await lead(inside.leads[0]?.id);
    expect(at(after.json, 'status_id')).not.toBe(at(before.json, 'status_id'));
    expect((await call('POST', `/api/v4/leads/unsorted/${uid}/accept`)).status).toBe(404);
    expect((await get(`/api/v4/leads/unsorted/${uid}`)).status).toBe(204);
  });

  it('come only into a pipeline that takes them', async () => {
    const { call, get } = await start();
    const pipelines = (is_unsorted_on: boolean) =>
      call('POST', '/api/v4/leads/pipelines', [
        { name: 'P', sort: 1, is_main: true, is_unsorted_on },
      ]);
    const off = firstId(await pipelines(false), 'pipelines');
    const metadata = { category: 'forms', ...formsItem.metadata };
    const forms = (pipeline_id?: number) =>
      call('POST', '/api/v4/leads/unsorted/forms', [{ ...formsItem, pipeline_id }]);
    const complex = (pipeline_id?: number) =>
      call('POST', '/api/v4/leads/complex', [{ pipeline_id, _embedded: { metadata } }]);
    for (const answer of [
      await forms(off),
      await forms(),
      await complex(off),
      await complex(),
      await complex(999),
    ]) {
      expect(answer.status, answer.text).toBe(400);
      expect(at(answer.json, 'validation-errors.0.errors.0.path')).toBe('pipeline_id');
    }
    const path = `/api/v4/leads/pipelines/${off}`;
    const statuses = async () => items(await get(`${path}/statuses`), 'statuses');
    expect((await statuses()).map(({ type }) => type)).toEqual([0, 0]);
    await call('PATCH', path, { is_unsorted_on: true });
    expect((await statuses()).map(({ type }) => type)).toEqual([1, 0, 0]);
    expect((await forms(off)).status).toBe(200);
    await call('PATCH', path, { is_unsorted_on: false });
    expect((await complex(off)).status).toBe(400);
  });

  it('take the empty array that the PHP client sends for no payload', async () => {
    const { call, get } = await start();
    const list = items(await get('/api/v4/leads/unsorted'), 'unsorted');
    const [taken, left] = list.filter(({ category }) => category === 'sip' || category === 'forms');
    const accepted = await call('POST', `/api/v4/leads/unsorted/${taken?.uid}/accept`, []);
    expect(accepted.status, accepted.text).toBe(200);
    const declined = await call('DELETE', `/api/v4/leads/unsorted/${left?.uid}/decline`, []);
    expect(declined.status, declined.text).toBe(200);
  });

  it('are declined, which closes their lead', async () => {
    const { call, get } = await start();
    const list = items(await get('/api/v4/leads/unsorted?filter[category][]=sip'), 'unsorted');
    const declined = await call('DELETE', `/api/v4/leads/unsorted/${uidOf(list)}/decline`, {});
    expect(declined.status).toBe(200);
    const id = at(declined.json, '_embedded.leads.0.id');
    expect(at((await get(`/api/v4/leads/${id}`)).json, 'status_id')).toBe(143);
    const summary = await get('/api/v4/leads/unsorted/summary');
    expect(unsortedSummary.parse(summary.json)).toMatchObject({
      total: 4,
      declined: 1,
      accepted: 0,
    });
    const forms = await get('/api/v4/leads/unsorted/summary?filter[uid]=none');
    expect(at(forms.json, 'total')).toBe(0);
  });

  it('from chats are linked to a lead that is there', async () => {
    const { call, get, seed } = await start();
    const target = at((await get(`/api/v4/talks/${seed.talkId}`)).json, 'entity_id');
    const list = items(await get('/api/v4/leads/unsorted?filter[category][]=chats'), 'unsorted');
    const link = { entity_id: target, entity_type: 'leads' };
    const linked = await call('POST', `/api/v4/leads/unsorted/${uidOf(list)}/link`, { link });
    expect(linked.json).toMatchObject({ uid: uidOf(list), _embedded: { leads: [{ id: target }] } });
    const contact = at(list[0], '_embedded.contacts.0.id');
    const contacts = items(await get(`/api/v4/leads/${target}/links`), 'links');
    expect(contacts.some(({ to_entity_id }) => to_entity_id === contact)).toBe(true);
    const forms = items(await get('/api/v4/leads/unsorted?filter[category][]=forms'), 'unsorted');
    const refused = await call('POST', `/api/v4/leads/unsorted/${uidOf(forms)}/link`, { link });
    expect(refused.status).toBe(400);
  });

  it('from the same call are refused', async () => {
    const { call } = await start();
    const metadata = {
      uniq: 'u-1',
      phone: '+15550111',
      duration: 0,
      link: null,
      service_code: 'tel',
    };
    const body = [{ source_name: 'T', source_uid: 't', metadata }];
    expect((await call('POST', '/api/v4/leads/unsorted/sip', body)).status).toBe(200);
    const again = await call('POST', '/api/v4/leads/unsorted/sip', body);
    expect(again.status).toBe(400);
    expect(at(again.json, 'validation-errors.0.errors.0.path')).toBe('metadata.uniq');
    expect((await call('POST', '/api/v4/leads/unsorted/mail', body)).status).toBe(404);
  });
});
