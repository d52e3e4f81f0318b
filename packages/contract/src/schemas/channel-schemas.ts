/**
 * The schemas of the services around the CRM: sources, chats, files, hooks, bots.
 *
 * @module
 */
import { z } from 'zod';
import type { ChannelEntityTypes } from '../channel-entity-types.ts';
import { botContinue, botRun, botTarget } from './bot.ts';
import { call, callCreate } from './call.ts';
import { callEvents, callEventsResult } from './call-event.ts';
import {
  chatTemplate,
  chatTemplateCreate,
  chatTemplateReview,
  chatTemplateUpdate,
  reviewStatusWrite,
} from './chat-template.ts';
import { currency } from './currency.ts';
import { never, nothing, type SchemasOfServices } from './entity-schema.ts';
import { entitySubscription } from './entity-subscription.ts';
import { file, fileReference, fileUpdate, fileVersion } from './file.ts';
import { entityFile, entityFileWrite, fileLinks } from './file-link.ts';
import { uploadPart, uploadSession, uploadSessionCreate } from './file-upload.ts';
import { shortLink, shortLinkCreate } from './short-link.ts';
import { source, sourceCreate, sourceUpdate } from './source.ts';
import { talk, talkClose } from './talk.ts';
import {
  unsorted,
  unsortedAccept,
  unsortedCreate,
  unsortedCreated,
  unsortedDecline,
  unsortedDone,
  unsortedLink,
  unsortedLinked,
  unsortedSummary,
} from './unsorted.ts';
import { webhook, webhookSubscribe, webhookUnsubscribe } from './webhook.ts';
import {
  websiteButton,
  websiteButtonCreate,
  websiteButtonCreated,
  websiteButtonUpdate,
} from './website-button.ts';
import { widget, widgetInstall } from './widget.ts';

/** The bytes of a part of a file. */
const bytes = z.instanceof(Uint8Array);

export const channelSchemas: Pick<SchemasOfServices, keyof ChannelEntityTypes> = {
  unsorted: {
    item: unsorted,
    create: unsortedCreate,
    update: never,
    created: unsortedCreated,
    updated: never,
    actions: {
      summary: { body: nothing, result: unsortedSummary },
      accept: { body: unsortedAccept, result: unsortedDone },
      decline: { body: unsortedDecline, result: unsortedDone },
      link: { body: unsortedLink, result: unsortedLinked },
    },
  },
  calls: {
    item: never,
    create: callCreate,
    update: never,
    created: call,
    updated: never,
    actions: {},
  },
  callEvents: {
    item: never,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: { notify: { body: callEvents, result: callEventsResult } },
  },
  talks: {
    item: talk,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: { close: { body: talkClose, result: nothing } },
  },
  sources: {
    item: source,
    create: sourceCreate,
    update: sourceUpdate,
    created: source,
    updated: source,
    actions: {},
  },
  websiteButtons: {
    item: websiteButton,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {
      createAsync: { body: websiteButtonCreate, result: websiteButtonCreated },
      updateAsync: { body: websiteButtonUpdate, result: websiteButton },
      addOnlineChatAsync: { body: nothing, result: nothing },
    },
  },
  chatTemplates: {
    item: chatTemplate,
    create: chatTemplateCreate,
    update: chatTemplateUpdate,
    created: chatTemplate,
    updated: chatTemplate,
    actions: {
      sendOnReview: { body: nothing, result: chatTemplateReview },
      updateReviewStatus: { body: reviewStatusWrite, result: chatTemplateReview },
    },
  },
  shortLinks: {
    item: shortLink,
    create: shortLinkCreate,
    update: never,
    created: shortLink,
    updated: never,
    actions: {},
  },
  entitySubscriptions: {
    item: entitySubscription,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {},
  },
  webhooks: {
    item: webhook,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {
      subscribe: { body: webhookSubscribe, result: webhook },
      unsubscribe: { body: webhookUnsubscribe, result: nothing },
    },
  },
  widgets: {
    item: widget,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: { install: { body: widgetInstall, result: widget } },
  },
  currencies: {
    item: currency,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {},
  },
  files: {
    item: file,
    create: never,
    update: fileUpdate,
    created: never,
    updated: file,
    actions: {
      deleteMany: { body: fileReference, result: nothing },
      restore: { body: fileReference, result: file },
      getVersions: { body: nothing, result: fileVersion },
      createSession: { body: uploadSessionCreate, result: uploadSession },
      uploadPart: { body: bytes, result: uploadPart },
    },
  },
  fileLinks: {
    item: fileLinks,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {},
  },
  entityFiles: {
    item: entityFile,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {
      add: { body: entityFileWrite, result: nothing },
      deleteMany: { body: entityFileWrite, result: nothing },
    },
  },
  bots: {
    item: never,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {
      run: { body: botTarget, result: nothing },
      runMany: { body: botRun, result: nothing },
      stop: { body: botTarget, result: nothing },
      continue: { body: botContinue, result: nothing },
    },
  },
};
