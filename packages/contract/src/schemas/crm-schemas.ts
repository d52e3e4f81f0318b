/**
 * The schemas of the services that hold the CRM's own entities.
 *
 * @module
 */
import type { CrmEntityTypes } from '../crm-entity-types.ts';
import { account } from './account.ts';
import { bonusPoints, earnPoints, redeemPoints } from './bonus-points.ts';
import {
  catalog,
  catalogCreate,
  catalogUpdate,
  productsSettings,
  productsSettingsWrite,
} from './catalog.ts';
import { catalogElement, catalogElementCreate, catalogElementUpdate } from './catalog-element.ts';
import { chatLink, chatLinkCreate } from './chat-link.ts';
import { company, companyCreate, companyUpdate } from './company.ts';
import { contact, contactCreate, contactUpdate } from './contact.ts';
import { customField } from './custom-field.ts';
import {
  customFieldGroup,
  customFieldGroupCreate,
  customFieldGroupUpdate,
} from './custom-field-group.ts';
import { customFieldCreate, customFieldUpdate } from './custom-field-write.ts';
import { customer, customerCreate, customersModeWrite, customerUpdate } from './customer.ts';
import { customerStatus, customerStatusCreate, customerStatusUpdate } from './customer-status.ts';
import { entityLink, entityLinkWrite, massLinkWrite } from './entity-link.ts';
import { never, nothing, type SchemasOfServices } from './entity-schema.ts';
import { event, eventType } from './event.ts';
import { lead, leadCreate, leadUpdate } from './lead.ts';
import { leadComplexCreate, leadComplexResult } from './lead-complex.ts';
import { lossReason, lossReasonCreate, lossReasonUpdate } from './loss-reason.ts';
import { note, noteCreate, noteCreated, noteUpdate } from './note.ts';
import { pipeline, pipelineCreate, pipelineUpdate } from './pipeline.ts';
import { created, updated } from './primitives.ts';
import { role, roleCreate, roleUpdate } from './role.ts';
import { segment, segmentCreate, segmentUpdate } from './segment.ts';
import { status, statusCreate, statusUpdate } from './status.ts';
import { tag, tagCreate, tagUpdate } from './tag.ts';
import { task, taskCreate, taskUpdate } from './task.ts';
import { transaction, transactionCreate } from './transaction.ts';
import { user, userCreate, userReference } from './user.ts';

const links = {
  getLinks: { body: nothing, result: entityLink },
  link: { body: entityLinkWrite, result: entityLink },
  unlink: { body: entityLinkWrite, result: nothing },
} as const;

export const crmSchemas: Pick<SchemasOfServices, keyof CrmEntityTypes> = {
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
  roles: {
    item: role,
    create: roleCreate,
    update: roleUpdate,
    created: role,
    updated: role,
    actions: {},
  },
  leads: {
    item: lead,
    create: leadCreate,
    update: leadUpdate,
    created: created,
    updated: updated,
    actions: { ...links, createComplex: { body: leadComplexCreate, result: leadComplexResult } },
  },
  contacts: {
    item: contact,
    create: contactCreate,
    update: contactUpdate,
    created: created,
    updated: updated,
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
    created: created,
    updated: updated,
    actions: links,
  },
  customers: {
    item: customer,
    create: customerCreate,
    update: customerUpdate,
    created: created,
    updated: updated,
    actions: { ...links, setMode: { body: customersModeWrite, result: customersModeWrite } },
  },
  customersStatuses: {
    item: customerStatus,
    create: customerStatusCreate,
    update: customerStatusUpdate,
    created: created,
    updated: customerStatus,
    actions: {},
  },
  customersSegments: {
    item: segment,
    create: segmentCreate,
    update: segmentUpdate,
    created: segment,
    updated: segment,
    actions: {},
  },
  customersBonusPoints: {
    item: never,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {
      earnPoints: { body: earnPoints, result: bonusPoints },
      redeemPoints: { body: redeemPoints, result: bonusPoints },
    },
  },
  transactions: {
    item: transaction,
    create: transactionCreate,
    update: never,
    created: created,
    updated: never,
    actions: {},
  },
  tasks: {
    item: task,
    create: taskCreate,
    update: taskUpdate,
    created: created,
    updated: updated,
    actions: {},
  },
  notes: {
    item: note,
    create: noteCreate,
    update: noteUpdate,
    created: noteCreated,
    updated: updated,
    actions: { pin: { body: nothing, result: nothing }, unpin: { body: nothing, result: nothing } },
  },
  tags: {
    item: tag,
    create: tagCreate,
    update: tagUpdate,
    created: tag,
    updated: tag,
    actions: {},
  },
  links: {
    item: entityLink,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {
      link: { body: massLinkWrite, result: entityLink },
      unlink: { body: massLinkWrite, result: nothing },
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
  lossReasons: {
    item: lossReason,
    create: lossReasonCreate,
    update: lossReasonUpdate,
    created: lossReason,
    updated: lossReason,
    actions: {},
  },
  customFields: {
    item: customField,
    create: customFieldCreate,
    update: customFieldUpdate,
    created: customField,
    updated: customField,
    actions: {},
  },
  customFieldGroups: {
    item: customFieldGroup,
    create: customFieldGroupCreate,
    update: customFieldGroupUpdate,
    created: customFieldGroup,
    updated: customFieldGroup,
    actions: {},
  },
  catalogs: {
    item: catalog,
    create: catalogCreate,
    update: catalogUpdate,
    created: catalog,
    updated: catalog,
    actions: {},
  },
  catalogElements: {
    item: catalogElement,
    create: catalogElementCreate,
    update: catalogElementUpdate,
    created: catalogElement,
    updated: catalogElement,
    actions: links,
  },
  products: {
    item: productsSettings,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: { updateSettings: { body: productsSettingsWrite, result: productsSettings } },
  },
  events: {
    item: event,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {},
  },
  eventTypes: {
    item: eventType,
    create: never,
    update: never,
    created: never,
    updated: never,
    actions: {},
  },
};
