import type { AsyncBehaviour, Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { account } from './account.ts';
import { legacyCards } from './cards.ts';
import { legacyElements } from './catalog-elements.ts';
import { legacyCatalogs } from './catalogs.ts';
import { type V2Method, v2Service } from './endpoints.ts';
import { legacyFields } from './fields.ts';
import { addIncoming, incomingLeads, incomingSummary, sortIncoming } from './incoming-leads.ts';
import { legacyNotes } from './notes.ts';
import { v2Pipelines } from './pipelines.ts';
import { legacyTasks } from './tasks.ts';
import { addCalls, productsSettings, runSalesbots, setProductsSettings } from './telephony.ts';
import { legacyComments, legacyTransactions } from './transactions.ts';
import { v2Behaviours } from './v2-answers.ts';
import { v2SetWebhooks, v2Webhooks } from './webhooks.ts';

const leads = v2Behaviours(legacyCards('leads'));
const contacts = v2Behaviours(legacyCards('contacts'));
const companies = v2Behaviours(legacyCards('companies'));
const customers = v2Behaviours(legacyCards('customers'));
const transactions = v2Behaviours(legacyTransactions);
const tasks = v2Behaviours(legacyTasks);
const notes = v2Behaviours(legacyNotes);
const catalogs = v2Behaviours(legacyCatalogs);
const elements = v2Behaviours(legacyElements);

/** How the sandbox plays `/api/v2`. */
export function v2Behaviour(bots: ServiceBehaviour): ServiceBehaviour {
  const methods: Readonly<Record<V2Method, Behaviour | AsyncBehaviour>> = {
    account,
    leads: leads.list,
    setLeads: leads.set,
    contacts: contacts.list,
    setContacts: contacts.set,
    companies: companies.list,
    setCompanies: companies.set,
    customers: customers.list,
    setCustomers: customers.set,
    transactions: transactions.list,
    setTransactions: transactions.set,
    setComments: v2Behaviours(legacyComments).set,
    tasks: tasks.list,
    setTasks: tasks.set,
    notes: notes.list,
    setNotes: notes.set,
    pipelines: v2Pipelines,
    catalogs: catalogs.list,
    setCatalogs: catalogs.set,
    catalogElements: elements.list,
    setCatalogElements: elements.set,
    setFields: v2Behaviours(legacyFields).set,
    productsSettings,
    setProductsSettings,
    incomingLeads,
    incomingSummary,
    addForms: addIncoming('forms'),
    addSip: addIncoming('sip'),
    acceptIncoming: sortIncoming('accept'),
    declineIncoming: sortIncoming('decline'),
    calls: addCalls,
    runSalesbots: runSalesbots(bots),
    webhooks: v2Webhooks,
    subscribe: v2SetWebhooks('subscribe'),
    unsubscribe: v2SetWebhooks('unsubscribe'),
  };
  return { service: v2Service, methods };
}
