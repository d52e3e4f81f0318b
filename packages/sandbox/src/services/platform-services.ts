import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Widgets } from '../widgets/widgets.ts';
import { callEvents } from './call-events.ts';
import { calls } from './calls.ts';
import { chatTemplates } from './chat-templates.ts';
import { contactChats } from './contact-chats.ts';
import { currencies } from './currencies.ts';
import { entityFiles } from './entity-files.ts';
import { entitySubscriptions } from './entity-subscriptions.ts';
import { fileLinks } from './file-links.ts';
import { shortLinks } from './short-links.ts';
import { sources } from './sources.ts';
import { talks } from './talks.ts';
import { unsorted } from './unsorted.ts';
import { webhooks } from './webhooks.ts';
import { websiteButtons } from './website-buttons.ts';
import { createWidgetsService } from './widgets.ts';

/** The services around the cards: channels, hooks, widgets, files of entities. */
export const platformServices = (widgets: () => Widgets): readonly ServiceBehaviour[] => [
  callEvents,
  calls,
  chatTemplates,
  contactChats,
  currencies,
  entityFiles,
  entitySubscriptions,
  fileLinks,
  shortLinks,
  sources,
  talks,
  unsorted,
  webhooks,
  websiteButtons,
  createWidgetsService(widgets),
];
