import { bearer, createClient, disposable, sources, websiteButtons } from '@amokit/client';
import { describe, expect, it } from 'vitest';
import en from '../i18n/en.json';
import ru from '../i18n/ru.json';
import type { Account } from '../src/model/account.ts';
import { type Doing, problemOf, problems } from '../src/model/problems.ts';
import { type Started, start } from './harness.ts';

/** How a failure comes about: what fails of itself, or a fault of the CRM. */
interface Provocation {
  readonly id: string;
  readonly doing: Doing;
  /** Sites that were sent. */
  readonly sites?: number;
  readonly fails: (started: Started) => Promise<unknown>;
}

const readButtons = ({ queries }: Account) =>
  queries.websiteButtons.list().queryFn({ signal: new AbortController().signal });
const buttons = ({ account }: Started) => account.server.websiteButtons;
const sourcesOf = ({ account }: Started) => account.server.sources;
const path = '/api/v4/website_buttons';

const pipelineOf = async ({ account }: Started): Promise<number> => {
  const { signal } = new AbortController();
  const { items } = await account.queries.pipelines.list().queryFn({ signal });
  return items[0]?.id ?? 0;
};

/** What the types of the client do not let a page send. */
const wrongly = (body: unknown): never => body as never;

function withFault(fault: Parameters<Started['sandbox']['control']['addFault']>[0]) {
  return ({ sandbox, account }: Started) => {
    sandbox.control.addFault(fault);
    return readButtons(account);
  };
}

/** Everything that is done from now on is done by somebody who is no administrator. */
async function becomeManager({ sandbox }: Started): Promise<void> {
  const answer = await fetch(`${sandbox.apiUrl}/api/v4/users`, {
    headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
  });
  const { _embedded } = Object(await answer.json());
  const users: readonly { id: number; rights: { is_admin: boolean } }[] = _embedded.users;
  const manager = users.find(({ rights }) => !rights.is_admin);
  if (!manager) throw new Error('the account has administrators only');
  sandbox.control.switchUser(manager.id);
}

const provocations: readonly Provocation[] = [
  {
    id: 'serverDown',
    doing: 'readSources',
    async fails(started) {
      await started.stop();
      return sourcesOf(started).list();
    },
  },
  {
    id: 'serverRefused',
    doing: 'readSources',
    async fails(started) {
      const token = (await started.token()).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
      const widget = {
        async $authorizedAjax({ url }: { readonly url: string }) {
          const headers = { 'x-auth-token': token, origin: started.crm };
          const { status } = await fetch(url, { method: 'POST', headers });
          throw { status };
        },
      };
      return started.open({ server: disposable({ widget }) }).server.sources.list();
    },
  },
  {
    id: 'noAuthorizedAjax',
    doing: 'readSources',
    fails: async ({ open }) => open({ server: disposable({ widget: {} }) }).server.sources.list(),
  },
  {
    id: 'maybeDone',
    doing: 'createButton',
    async fails(started) {
      const pipeline_id = await pipelineOf(started);
      started.sandbox.control.addFault({ method: 'POST', path, drop: 'after' });
      return buttons(started).createAsync({ pipeline_id, trusted_websites: ['a.example'] });
    },
  },
  {
    id: 'noAnswer',
    doing: 'readButtons',
    fails: withFault({ path, drop: 'before', count: 9 }),
  },
  {
    id: 'signedOut',
    doing: 'readButtons',
    fails: async ({ open }) => readButtons(open({ cookie: 'session_id=nobody' })),
  },
  { id: 'unpaid', doing: 'readButtons', fails: withFault({ path, status: 402 }) },
  {
    id: 'banned',
    doing: 'readButtons',
    fails(started) {
      const { control } = started.sandbox;
      control.addFault({ path, status: 429, headers: { 'retry-after': '0' } });
      return withFault({ path, status: 403, html: true, count: 9 })(started);
    },
  },
  {
    id: 'tooMany',
    doing: 'readButtons',
    fails: withFault({
      path,
      status: 429,
      count: 9,
      body: JSON.stringify({ title: 'Too Many Requests', status: 429, retry_after: 300 }),
    }),
  },
  { id: 'crmDown', doing: 'readButtons', fails: withFault({ path, status: 500, count: 9 }) },
  {
    id: 'externalIntegration',
    doing: 'readSources',
    async fails({ sandbox: { control, apiUrl } }) {
      const { id: clientId } = control.setIntegration({ is_external: true, is_installed: true });
      const auth = bearer(await control.longLivedToken({ clientId }));
      return createClient({ auth, baseUrl: apiUrl, services: { sources } }).sources.list();
    },
  },
  {
    id: 'notInstalled',
    doing: 'createButton',
    async fails(started) {
      const { stores, sandbox } = started;
      await stores.tokens.withLock(String(sandbox.account.id), (locked) => locked.remove());
      return buttons(started).createAsync({ pipeline_id: 1, trusted_websites: ['a.example'] });
    },
  },
  {
    id: 'sourcesForbidden',
    doing: 'readSources',
    async fails(started) {
      await becomeManager(started);
      return sourcesOf(started).list();
    },
  },
  {
    id: 'externalIdTaken',
    doing: 'createSource',
    async fails(started) {
      await sourcesOf(started).createOne({ name: 'One', external_id: 'one' });
      return sourcesOf(started).createOne({ name: 'Other', external_id: 'one' });
    },
  },
  {
    id: 'externalIdWrong',
    doing: 'createSource',
    fails: (started) => sourcesOf(started).createOne({ name: 'One', external_id: 'источник' }),
  },
  {
    id: 'sourceName',
    doing: 'createSource',
    fails: (started) => sourcesOf(started).createOne({ name: '', external_id: 'one' }),
  },
  {
    id: 'pipelineGone',
    doing: 'createSource',
    fails: (started) =>
      sourcesOf(started).createOne({ name: 'One', external_id: 'one', pipeline_id: 999_999 }),
  },
  {
    id: 'pipelineGone',
    doing: 'createButton',
    fails: (started) =>
      buttons(started).createAsync({ pipeline_id: 999_999, trusted_websites: ['a.example'] }),
  },
  {
    id: 'numberWrong',
    doing: 'createSource',
    fails: (started) =>
      sourcesOf(started).createOne({
        name: 'One',
        external_id: 'one',
        services: wrongly([{ type: 'whatsapp', pages: [{ id: '1', name: 'Sales' }] }]),
      }),
  },
  {
    id: 'sourcesFull',
    doing: 'createSource',
    async fails(started) {
      const many = Array.from({ length: 100 }, (_, at) => ({
        name: `${at}`,
        external_id: `s${at}`,
      }));
      await sourcesOf(started).create(many);
      return sourcesOf(started).createOne({ name: 'One more', external_id: 'more' });
    },
  },
  {
    id: 'sourceGone',
    doing: 'deleteSource',
    fails: (started) => sourcesOf(started).deleteOne(999_999),
  },
  {
    id: 'sourceGone',
    doing: 'changeSource',
    fails: (started) => sourcesOf(started).updateOne(999_999, { name: 'New' }),
  },
  {
    id: 'sourceRefused',
    doing: 'createSource',
    fails: (started) =>
      sourcesOf(started).createOne({ name: 'One', external_id: 'one', default: wrongly('yes') }),
  },
  {
    id: 'notAdministrator',
    doing: 'readButtons',
    async fails(started) {
      await becomeManager(started);
      return readButtons(started.account);
    },
  },
  {
    id: 'buttonGone',
    doing: 'renameButton',
    fails: (started) => buttons(started).updateAsync(999_999, { name: 'New' }),
  },
  {
    id: 'buttonGone',
    doing: 'addChat',
    fails: (started) => buttons(started).addOnlineChatAsync(999_999),
  },
  {
    id: 'noSites',
    doing: 'createButton',
    sites: 0,
    fails: async (started) =>
      buttons(started).createAsync({
        pipeline_id: await pipelineOf(started),
        trusted_websites: [],
        is_used_in_app: false,
      }),
  },
  {
    id: 'sitesRefused',
    doing: 'createButton',
    fails: async (started) =>
      buttons(started).createAsync({
        pipeline_id: await pipelineOf(started),
        trusted_websites: Array.from({ length: 11 }, (_, at) => `s${at}.example`),
      }),
  },
  {
    id: 'buttonRefused',
    doing: 'createButton',
    fails: async (started) =>
      buttons(started).createAsync({
        pipeline_id: await pipelineOf(started),
        trusted_websites: ['a.example'],
        name: wrongly(5),
      }),
  },
  {
    id: 'callerRefused',
    doing: 'createButton',
    async fails({ crm }) {
      const { session } = await import('@amokit/client');
      const services = { websiteButtons };
      const client = createClient({ auth: session(), baseUrl: crm, services });
      return client.websiteButtons.createAsync({ pipeline_id: 1, is_used_in_app: true });
    },
  },
  { id: 'readFailed', doing: 'readButtons', fails: withFault({ path, status: 405, count: 9 }) },
  { id: 'unknown', doing: 'readButtons', fails: () => Promise.reject(new Error('surprise')) },
];

describe('problemOf', () => {
  it.each(provocations)('knows $id while $doing', async ({ id, doing, sites, fails }) => {
    const started = await start();
    const error: unknown = await fails(started).then(
      () => 'it did not fail',
      (reason: unknown) => reason,
    );
    expect(problemOf({ doing, error, sites }).id, String(error)).toBe(id);
  });

  it('has every row of its table provoked', () => {
    const provoked = new Set(provocations.map(({ id }) => id));
    expect(problems.map(({ id }) => id).filter((id) => !provoked.has(id))).toEqual([]);
  });

  it.each([
    ['en', en],
    ['ru', ru],
  ])('has a title and a way out for each in %s', (_language, texts) => {
    for (const id of [...problems.map((row) => row.id), 'unknown' as const]) {
      expect(texts.problem[id].title).toMatch(/\S/);
      expect(texts.problem[id].way).toMatch(/\S/);
    }
  });
});
