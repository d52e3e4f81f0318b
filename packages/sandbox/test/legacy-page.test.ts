/** What widgets ask of the CRM's own page. */
import { describe, expect, it } from 'vitest';
import { at, items, sessionHeaders, start } from './harness.ts';
import { widgetZip } from './widget-zip.ts';

describe('what widgets ask of the page', () => {
  it('finds who has a phone, in XML', async () => {
    const sandbox = await start();
    const session = await sessionHeaders(sandbox);
    const made = await sandbox.call('POST', '/api/v4/contacts', [
      {
        name: 'Анна <&> "Ко"',
        custom_fields_values: [
          { field_code: 'PHONE', values: [{ value: '8 (900) 123-45-67', enum_code: 'WORK' }] },
        ],
      },
    ]);
    const id = Number(items(made, 'contacts')[0]?.id);
    const path = '/private/api/contact_search.php?SEARCH=%2B79001234567';
    const answer = await sandbox.call('GET', path, undefined, session);
    expect(answer.type).toBe('text/xml; charset=utf-8');
    expect(answer.text).toContain(
      `<contact><id>${id}</id><name>Анна &#60;&#38;&#62; &#34;Ко&#34;</name><is_company>0</is_company></contact>`,
    );
    const nobody = '/private/api/contact_search.php?SEARCH=0000000000';
    const none = await sandbox.call('GET', nobody, undefined, session);
    expect(none.text).toContain('<contacts></contacts>');
  });

  it('counts leads by statuses, by a term and by a pipeline', async () => {
    const sandbox = await start();
    const session = await sessionHeaders(sandbox);
    const get = async (path: string, method = 'GET', body?: unknown) =>
      (await sandbox.call(method, path, body, session)).json;
    const all = items(await sandbox.get('/api/v4/leads?limit=250'), 'leads');
    expect(at(await get('/ajax/leads/list/', 'POST'), 'response.summary.count')).toBe(all.length);
    expect(await get('/ajax/leads/list/?only_count=Y')).toEqual({ count: all.length });
    const [first] = all;
    const pipe = all.filter(({ pipeline_id }) => pipeline_id === first?.pipeline_id);
    const stage = pipe.filter(({ status_id }) => status_id === first?.status_id);
    const pipeline = String(first?.pipeline_id);
    expect(
      at(await get(`/ajax/leads/list/pipeline/${pipeline}/`, 'POST'), 'response.summary.count'),
    ).toBe(pipe.length);
    const filter = `filter[pipe][${pipeline}][]=${String(first?.status_id)}&useFilter=y`;
    expect(at(await get(`/ajax/leads/list/?${filter}`), 'response.summary.count')).toBe(
      stage.length,
    );
    const posted = await sandbox.call('POST', '/ajax/leads/list', filter, session);
    expect(at(posted.json, 'response.summary.count')).toBe(stage.length);
    const people = items(await sandbox.get('/api/v4/contacts?limit=250'), 'contacts');
    expect(at(await get('/ajax/contacts/list/', 'POST'), 'response.summary.persons_count')).toBe(
      people.length,
    );
  });

  it('saves the settings of a widget that sends the form of its window', async () => {
    const sandbox = await start({ widgets: [await widgetZip({})] });
    const session = await sessionHeaders(sandbox);
    const body = 'action=edit&id=1&code=hooked&widget_active=Y&settings[json]=%5B1%5D';
    const saved = await sandbox.call('POST', '/ajax/widgets/edit', body, session);
    expect(saved.status).toBe(200);
    const listed = await sandbox.call('POST', '/ajax/widgets/list', '', session);
    const settings = at(listed.json, 'widgets.hooked.settings');
    expect(JSON.parse(String(settings))).toMatchObject({ json: '[1]' });
  });

  it('has the unknown calls of a page in the log', async () => {
    const sandbox = await start();
    const session = await sessionHeaders(sandbox);
    const paths = ['/ajax/elephants/list/', '/private/elephants.php'];
    for (const path of paths) {
      const answer = await sandbox.call('POST', path, undefined, session);
      expect(answer.status).toBe(404);
    }
    expect(sandbox.control.requests().map(({ path }) => path)).toEqual(paths);
  });
});
