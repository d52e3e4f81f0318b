import type { Brand, PageCall, PageLanguage } from '../page-shapes/page-state.ts';
import type { Clock } from './clock.ts';
import { createCollection } from './collection.ts';
import { createCrmCollections } from './crm-collections.ts';
import { createPlatformCollections } from './platform-collections.ts';
import type {
  CompanyRow,
  ContactRow,
  FieldRow,
  GroupRow,
  LeadRow,
  LinkRow,
  NoteRow,
  PipelineRow,
  PreferenceRow,
  StatusRow,
  TagRow,
  UserRow,
  WidgetRow,
} from './rows.ts';

/** A type of tasks. `code` is null for the account's own. */
export interface TaskType {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
  readonly icon_id: number | null;
  readonly code: string | null;
}

/** The account itself: one per sandbox. */
export interface Account {
  id: number;
  uuid: string;
  amojo_id: string;
  name: string;
  subdomain: string;
  /** Where it was before it was renamed. */
  former_subdomains?: string[];
  brand: Brand;
  language: PageLanguage;
  timezone: string;
  country: string;
  currency: string;
  currency_symbol: string;
  customers_mode: 'unavailable' | 'disabled' | 'segments' | 'periodicity' | 'dynamic';
  /** Filters of leads, contacts, companies and customers are for accounts that have this option. */
  is_api_filter_enabled: boolean;
  is_products_enabled: boolean;
  /** Whether complex leads are merged with open ones of the same phone or e-mail. */
  is_duplication_control_enabled: boolean;
  /** Absent: those that every account has. */
  task_types?: readonly TaskType[];
  created_at: number;
  created_by: number;
}

const endsOf = (link: LinkRow) => [`${link.from}:${link.from_id}`, `${link.to}:${link.to_id}`];

function createCollections() {
  return {
    users: createCollection<UserRow>('users'),
    groups: createCollection<GroupRow>('groups'),
    pipelines: createCollection<PipelineRow>('pipelines'),
    statuses: createCollection<StatusRow>('statuses', { pipeline: (row) => row.pipeline_id }),
    fields: createCollection<FieldRow>('fields', { entity: (row) => row.entity_type }),
    tags: createCollection<TagRow>('tags', {
      name: (row) => `${row.entity_type}:${row.name.toLowerCase()}`,
    }),
    leads: createCollection<LeadRow>('leads'),
    contacts: createCollection<ContactRow>('contacts'),
    companies: createCollection<CompanyRow>('companies'),
    links: createCollection<LinkRow>('links', { end: endsOf }),
    notes: createCollection<NoteRow>('notes', {
      entity: (row) => `${row.entity_type}:${row.entity_id}`,
      type: (row) => row.entity_type,
    }),
    widgets: createCollection<WidgetRow>('widgets'),
    preferences: createCollection<PreferenceRow>('preferences'),
    ...createCrmCollections(),
    ...createPlatformCollections(),
  };
}

export type Collections = ReturnType<typeof createCollections>;
export type CollectionName = keyof Collections;

/** What happened to which row: the page, the events and the webhooks listen. */
export interface Change {
  readonly entity: string;
  /** For notes: the id of the entity whose feed changed. */
  readonly id: number | string;
  /** What is shown once and kept nowhere: a call that comes in, for some users or for all. */
  readonly call?: PageCall & { readonly users: readonly number[] | null };
}

/** The account's data and what is done with them. */
export interface Db {
  readonly account: Account;
  readonly clock: Clock;
  readonly rows: Collections;
  /** The next free number of a collection; numbers are never given twice. */
  readonly nextId: (collection: string) => number;
  readonly announce: (change: Change) => void;
  readonly onChange: (listener: (change: Change) => void) => () => void;
  readonly snapshot: () => Snapshot;
  readonly restore: (snapshot: Snapshot) => void;
}

/** The whole account as JSON. */
export interface Snapshot {
  readonly format: 1;
  readonly account: Account;
  readonly counters: Readonly<Record<string, number>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/** An empty account. */
export function createDb(account: Account, clock: Clock): Db {
  const rows = createCollections();
  const counters = new Map<string, number>();
  const counted = Object.values(rows).map(({ name }) => name);
  /** Every collection counts from its own start: a wrong id is found out, and is not another row. */
  const firstId = (collection: string): number => {
    if (!counted.includes(collection)) counted.push(collection);
    return (10 + counted.indexOf(collection)) * 1_000_000 + 1;
  };
  const listeners = new Set<(change: Change) => void>();
  return {
    account,
    clock,
    rows,
    nextId(collection) {
      const id = counters.get(collection) ?? firstId(collection);
      counters.set(collection, id + 1);
      return id;
    },
    announce(change) {
      for (const listener of listeners) listener(change);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot() {
      const kept: Record<string, readonly unknown[]> = {};
      for (const collection of Object.values(rows))
        kept[collection.name] = [...collection.values()];
      return { format: 1, account, counters: Object.fromEntries(counters), rows: kept };
    },
    restore(snapshot) {
      Object.assign(account, snapshot.account);
      counters.clear();
      for (const [name, next] of Object.entries(snapshot.counters)) counters.set(name, next);
      for (const [name, collection] of Object.entries(rows))
        collection.restore(snapshot.rows[name] ?? []);
    },
  };
}
