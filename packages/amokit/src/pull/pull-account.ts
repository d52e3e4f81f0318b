import { isAmoError } from '@amokit/client';
import type { PulledAccount } from '@amokit/sandbox';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { type AccountAccess, type AccountClient, openAccount } from './open-account.ts';
import { type Person, scrub } from './scrub.ts';
import { pullTexts } from './texts.ts';

/** An account without its people, and what is to be known of the reading. */
export interface Pulled {
  readonly account: PulledAccount;
  /** What the account did not let us read, with the status of its answer. */
  readonly leftOut: readonly { readonly path: string; readonly status: number }[];
  /** Where a name, a phone or an e-mail was replaced: `pipelines.2.name`. */
  readonly replaced: readonly string[];
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Reads what an account may refuse: what it has no rights to, no plan for, no page of. */
function createOptional() {
  const leftOut: { path: string; status: number }[] = [];
  async function optional<Result>(read: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      if (!isAmoError(error, 'FORBIDDEN', 'PAYMENT_REQUIRED', 'NOT_FOUND', 'VALIDATION', 'HTTP'))
        throw error;
      leftOut.push({ path: error.path, status: error.status });
      return otherwise;
    }
  }
  return { leftOut, optional };
}

type Optional = ReturnType<typeof createOptional>['optional'];

const kommo = /(^|\.)kommo\./;

async function readAbout(crm: AccountClient, baseUrl: string, optional: Optional) {
  const account = await crm.account.get({
    with: [
      'users_groups',
      'task_types',
      'datetime_settings',
      'invoices_settings',
      'is_api_filter_enabled',
    ],
  });
  const users = await optional(() => all(crm.users.each({ with: ['phone_number'] })), []);
  const brand = kommo.test(new URL(baseUrl).hostname) ? 'kommo' : 'amocrm';
  const own = users.find(({ id }) => id === account.current_user_id)?.lang;
  const spoken = own ?? account.invoices_settings?.lang ?? (brand === 'kommo' ? 'en' : 'ru');
  const language = spoken === 'ru' ? 'ru' : 'en';
  const products = await optional(() => crm.products.settings(), undefined);
  return {
    users,
    groups: account._embedded?.users_groups ?? [],
    task_types: account._embedded?.task_types,
    account: {
      id: account.id,
      brand,
      language,
      timezone: account._embedded?.datetime_settings?.timezone ?? 'UTC',
      country: account.country ?? '',
      currency: account.currency ?? '',
      currency_symbol: account.currency_symbol ?? '',
      customers_mode: account.customers_mode,
      is_api_filter_enabled: account.is_api_filter_enabled ?? false,
      is_products_enabled: products?.is_enabled ?? false,
    },
  };
}

async function readPipelines(crm: AccountClient, optional: Optional) {
  const pipelines = await all(crm.pipelines.each());
  const read: unknown[] = [];
  for (const { _embedded, ...pipeline } of pipelines) {
    const described = () => all(crm.statuses(pipeline.id).each({ with: ['descriptions'] }));
    read.push({ ...pipeline, statuses: await optional(described, _embedded.statuses) });
  }
  return read;
}

type FieldsParent = Parameters<AccountClient['customFields']>[0];
type GroupsParent = Parameters<AccountClient['customFieldGroups']>[0];

async function readFields(
  crm: AccountClient,
  optional: Optional,
  lists: readonly number[],
  hasCustomers: boolean,
) {
  const catalogs = lists.map((id) => `catalogs/${id}` as const);
  const cards = ['leads', 'contacts', 'companies'] as const;
  const customers = hasCustomers ? (['customers'] as const) : [];
  const segments = hasCustomers ? (['customers/segments'] as const) : [];
  const fields: Record<string, unknown> = {};
  const groups: Record<string, unknown> = {};
  const withFields: readonly FieldsParent[] = [...cards, ...customers, ...segments, ...catalogs];
  for (const entity of withFields) {
    const read = () => all(crm.customFields(entity).each());
    // Without the fields of its cards an account is of no use.
    const isNeeded = cards.some((card) => card === entity);
    fields[entity] = await (isNeeded ? read() : optional(read, []));
  }
  const withGroups: readonly GroupsParent[] = [...cards, ...customers, ...catalogs];
  for (const entity of withGroups)
    groups[entity] = await optional(() => all(crm.customFieldGroups(entity).each()), []);
  return { fields, field_groups: groups };
}

/** What a source is called by outside can be a telephone number. */
const withoutOutside = (items: readonly { readonly id: number }[]) =>
  items.map((item) => ({ ...item, external_id: `source-${item.id}` }));

async function read(crm: AccountClient, baseUrl: string) {
  const { optional, leftOut } = createOptional();
  const { account, users, groups, task_types } = await readAbout(crm, baseUrl, optional);
  const mode = account.customers_mode;
  const hasCustomers = mode !== 'unavailable' && mode !== 'disabled';
  const catalogs = await optional(() => all(crm.catalogs.each()), []);
  const ids = catalogs.map(({ id }) => id);
  const currencies = await optional(() => all(crm.currencies.each()), []);
  const data = {
    format: 'amokit-account-1',
    account,
    task_types,
    currencies: currencies.map(({ code }) => code),
    groups,
    users: users.map(({ id, lang, rights }) => ({ id, lang, ...rights, rights })),
    roles: await optional(() => all(crm.roles.each()), []),
    pipelines: await readPipelines(crm, optional),
    loss_reasons: await optional(() => all(crm.lossReasons.each()), []),
    ...(await readFields(crm, optional, ids, hasCustomers)),
    catalogs,
    sources: withoutOutside(await optional(() => all(crm.sources.each()), [])),
    customer_statuses: hasCustomers
      ? await optional(() => all(crm.customersStatuses.each()), [])
      : [],
    segments: hasCustomers ? await optional(() => all(crm.customersSegments.each()), []) : [],
  };
  const word = account.language === 'ru' ? 'Пользователь' : 'User';
  const people: readonly Person[] = users.map(({ name, email, phone_number }, at) => ({
    texts: [name, email, phone_number ?? ''],
    standIn: `${word} ${at + 1}`,
  }));
  return { data, people, leftOut };
}

/**
 * Reads what an account is like, by harmless reads alone: its settings, fields, pipelines, rights
 * and lists. Leads, contacts and companies are not read; users become stand-ins with their rights.
 *
 * @throws UserError with exit code 2 where the account answers with something unknown
 */
export async function pullWith(crm: AccountClient, baseUrl: string): Promise<Pulled> {
  const { data, people, leftOut } = await read(crm, baseUrl);
  const { pulledAccount } = await import('@amokit/sandbox');
  // Only the keys that the file has a place for go on from here.
  const parsed = pulledAccount.safeParse(data);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const where = `${first?.path.join('.')}: ${first?.message}`;
    throw new UserError(
      [
        {
          message: `${baseUrl} ${say(pullTexts.isStrange)}: ${where}`,
          mend: say(pullTexts.reportIt),
        },
      ],
      2,
    );
  }
  const { value, replaced } = scrub(parsed.data, people);
  return { account: value, leftOut, replaced };
}

/**
 * Reads what the account at an address is like.
 *
 * @throws UserError with exit code 2 where the account does not answer, or not to this token
 * @see https://www.amocrm.ru/developers/content/crm_platform/api-reference
 */
export const pullAccount = (access: AccountAccess): Promise<Pulled> =>
  openAccount(access, (crm) => pullWith(crm, access.baseUrl));
