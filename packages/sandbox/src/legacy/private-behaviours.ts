import type { AsyncBehaviour, Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { legacyCards } from './cards.ts';
import { legacyElements } from './catalog-elements.ts';
import { legacyCatalogs } from './catalogs.ts';
import { type PrivateMethod, privateServices } from './endpoints.ts';
import { legacyFields } from './fields.ts';
import { contactLinks, linkList, setLinks } from './links.ts';
import { legacyNotes } from './notes.ts';
import { deletePipelines, oldPipelines, setPipelines } from './pipelines.ts';
import { currentAccount } from './private-account.ts';
import { privateBehaviours } from './private-answers.ts';
import { legacyTasks } from './tasks.ts';
import { legacyComments, legacyTransactions } from './transactions.ts';
import { oldSetWebhooks, oldWebhooks } from './webhooks.ts';

const leads = privateBehaviours(legacyCards('leads'), { key: 'leads' });
const people = privateBehaviours(legacyCards('contacts'), { key: 'contacts' });
// Companies were contacts of another type: so they are called in requests and answers.
const companies = privateBehaviours(legacyCards('companies'), { key: 'contacts' });
const late = { isNested: true } as const;
const customers = privateBehaviours(legacyCards('customers'), { key: 'customers', ...late });
const transactions = privateBehaviours(legacyTransactions, { key: 'transactions', ...late });
const comments = privateBehaviours(legacyComments, { key: 'transactions', ...late });
const tasks = privateBehaviours(legacyTasks, { key: 'tasks' });
const notes = privateBehaviours(legacyNotes, { key: 'notes' });
const catalogs = privateBehaviours(legacyCatalogs, { key: 'catalogs', ...late });
const elements = privateBehaviours(legacyElements, { key: 'catalog_elements', ...late });
const fields = privateBehaviours(legacyFields, { key: 'fields' });

/** Contacts alone, if nothing else is asked for. */
const contacts: AsyncBehaviour = (call) =>
  call.query.raw.type === 'company' ? companies.list(call) : people.list(call);

const methods: Readonly<Record<PrivateMethod, Behaviour | AsyncBehaviour>> = {
  account: currentAccount,
  leads: leads.list,
  setLeads: leads.set,
  contacts,
  setContacts: people.set,
  contactLinks,
  companies: companies.list,
  setCompanies: companies.set,
  customers: customers.list,
  setCustomers: customers.set,
  transactions: transactions.list,
  setTransactions: transactions.set,
  setComments: comments.set,
  tasks: tasks.list,
  setTasks: tasks.set,
  notes: notes.list,
  setNotes: notes.set,
  pipelines: oldPipelines,
  setPipelines,
  deletePipelines,
  catalogs: catalogs.list,
  setCatalogs: catalogs.set,
  catalogElements: elements.list,
  setCatalogElements: elements.set,
  links: linkList,
  setLinks,
  setFields: fields.set,
  webhooks: oldWebhooks,
  subscribe: oldSetWebhooks('subscribe'),
  unsubscribe: oldSetWebhooks('unsubscribe'),
};

/** How the sandbox plays `/private/api/v2/json`, and the same under `/ajax/v1`. */
export const privateBehaviour: readonly ServiceBehaviour[] = privateServices.map((service) => ({
  service,
  methods,
}));
