/**
 * The schemas of every service: what its items are, what creates and what changes them, and what
 * its other methods take and answer.
 *
 * @module
 */
import { z } from 'zod';
import type { ServiceName } from '../services/index.ts';
import { account } from './account.ts';
import { chatLink, chatLinkCreate } from './chat-link.ts';
import { company, companyCreate, companyUpdate } from './company.ts';
import { contact, contactCreate, contactUpdate } from './contact.ts';
import { entityLink, entityLinkWrite } from './entity-link.ts';
import { lead, leadCreate, leadUpdate } from './lead.ts';
import { leadComplexCreate, leadComplexResult } from './lead-complex.ts';
import { note, noteCreate, noteCreated, noteUpdate } from './note.ts';
import { pipeline, pipelineCreate, pipelineUpdate } from './pipeline.ts';
import { created, updated } from './primitives.ts';
import { status, statusCreate, statusUpdate } from './status.ts';
import { user, userCreate, userReference } from './user.ts';

/** What a method other than list, get, create and update takes and answers: one item of each. */
export interface ActionSchemas {
  readonly body: z.ZodType;
  readonly result: z.ZodType;
}

/** The schemas of one service. `never` where it can not do that. */
export interface EntitySchemas {
  readonly item: z.ZodType;
  readonly create: z.ZodType;
  readonly update: z.ZodType;
  readonly created: z.ZodType;
  readonly updated: z.ZodType;
  readonly actions: Readonly<Record<string, ActionSchemas>>;
}

const never = z.never();
const nothing = z.void();

const links = {
  getLinks: { body: nothing, result: entityLink },
  link: { body: entityLinkWrite, result: entityLink },
  unlink: { body: entityLinkWrite, result: nothing },
} as const;

export const entitySchemas = {
  account: {
    item: account,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {},
  },
  users: {
    item: user,
    create: userCreate,
    update: never,
    created: user,
    updated: never,
    actions: {
      activate: { body: userReference, result: nothing },
      deactivate: { body: userReference, result: nothing },
    },
  },
  leads: {
    item: lead,
    create: leadCreate,
    update: leadUpdate,
    created,
    updated,
    actions: { ...links, createComplex: { body: leadComplexCreate, result: leadComplexResult } },
  },
  contacts: {
    item: contact,
    create: contactCreate,
    update: contactUpdate,
    created,
    updated,
    actions: {
      ...links,
      getChats: { body: nothing, result: chatLink },
      linkChats: { body: chatLinkCreate, result: chatLink },
    },
  },
  companies: {
    item: company,
    create: companyCreate,
    update: companyUpdate,
    created,
    updated,
    actions: links,
  },
  notes: {
    item: note,
    create: noteCreate,
    update: noteUpdate,
    created: noteCreated,
    updated,
    actions: {
      pin: { body: nothing, result: nothing },
      unpin: { body: nothing, result: nothing },
    },
  },
  pipelines: {
    item: pipeline,
    create: pipelineCreate,
    update: pipelineUpdate,
    created: pipeline,
    updated: pipeline,
    actions: {},
  },
  statuses: {
    item: status,
    create: statusCreate,
    update: statusUpdate,
    created: status,
    updated: status,
    actions: {},
  },
} as const satisfies Record<ServiceName, EntitySchemas>;
