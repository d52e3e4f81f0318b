/**
 * amoCRM and Kommo as zod schemas. They need zod, which a widget should not carry: import them in
 * servers, tools and tests. Their types are in `@amokit/contract`.
 *
 * @module
 */
export { account, datetimeSettings, taskType, usersGroup } from './account.ts';
export { chatLink, chatLinkCreate } from './chat-link.ts';
export { company, companyCreate, companyUpdate } from './company.ts';
export { contact, contactCreate, contactUpdate } from './contact.ts';
export {
  enumValue,
  fileFieldValue,
  invoiceItemValue,
  legalEntityValue,
  linkedEntityValue,
  payerValue,
  supplierValue,
} from './custom-field-value.ts';
export { customFieldValues, customFieldValuesWrite } from './custom-field-values.ts';
export { entityLink, entityLinkWrite, linkMetadata, massLinkWrite } from './entity-link.ts';
export type { ActionSchemas, EntitySchemas } from './entity-schemas.ts';
export { entitySchemas } from './entity-schemas.ts';
export { envelope, listOf, pageLinks } from './envelope.ts';
export { lead, leadCreate, leadUpdate, linkedElement } from './lead.ts';
export { complexMetadata, leadComplexCreate, leadComplexResult } from './lead-complex.ts';
export { manifest, uploadableManifest } from './manifest.ts';
export { manifestLeftMenu } from './manifest-left-menu.ts';
export { manifestDp, manifestSalesbotDesigner, manifestSettings } from './manifest-settings.ts';
export { manifestWidget } from './manifest-widget.ts';
export { note, noteCreate, noteCreated, noteUpdate } from './note.ts';
export { open } from './object.ts';
export { pipeline, pipelineCreate, pipelineUpdate } from './pipeline.ts';
export { created, id, requestId, selfLinks, timestamp, updated, userId } from './primitives.ts';
export { batchProblem, itemErrors, problem, validationError } from './problem.ts';
export { rights, rightsWrite, userRights, userRightsWrite } from './rights.ts';
export { status, statusCreate, statusDescription, statusUpdate } from './status.ts';
export { tag, tagCreate, tagReference, tagUpdate } from './tag.ts';
export { user, userCreate, userReference } from './user.ts';
