/**
 * amoCRM and Kommo as zod schemas. They need zod, which a widget should not carry: import them in
 * servers, tools and tests. Their types are in `@amokit/contract`.
 *
 * @module
 */
export { account, datetimeSettings, taskType, usersGroup } from './account.ts';
export { bonusPoints, earnPoints, redeemPoints } from './bonus-points.ts';
export { botContinue, botRun, botTarget } from './bot.ts';
export { call, callCreate } from './call.ts';
export { callEvents, callEventsResult } from './call-event.ts';
export {
  catalog,
  catalogCreate,
  catalogUpdate,
  productsSettings,
  productsSettingsWrite,
} from './catalog.ts';
export { catalogElement, catalogElementCreate, catalogElementUpdate } from './catalog-element.ts';
export { chatLink, chatLinkCreate } from './chat-link.ts';
export {
  chatTemplate,
  chatTemplateAttachment,
  chatTemplateButton,
  chatTemplateCreate,
  chatTemplateReview,
  chatTemplateUpdate,
  reviewStatusWrite,
} from './chat-template.ts';
export { company, companyCreate, companyUpdate } from './company.ts';
export { contact, contactCreate, contactUpdate, socialProfile } from './contact.ts';
export { currency } from './currency.ts';
export {
  chainedList,
  customField,
  customFieldEnum,
  customFieldNested,
  fieldStatus,
} from './custom-field.ts';
export {
  customFieldGroup,
  customFieldGroupCreate,
  customFieldGroupUpdate,
} from './custom-field-group.ts';
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
export { customFieldCreate, customFieldUpdate } from './custom-field-write.ts';
export { customer, customerCreate, customersModeWrite, customerUpdate } from './customer.ts';
export {
  customerStatus,
  customerStatusCreate,
  customerStatusUpdate,
  statusCondition,
} from './customer-status.ts';
export { entityLink, entityLinkWrite, linkMetadata, massLinkWrite } from './entity-link.ts';
export type { ActionSchemas, EntitySchemas } from './entity-schema.ts';
export { entitySchemas } from './entity-schemas.ts';
export { entitySubscription } from './entity-subscription.ts';
export { envelope, listOf, pageLinks } from './envelope.ts';
export { event, eventType, eventValue } from './event.ts';
export { file, fileAuthor, filePreview, fileReference, fileUpdate, fileVersion } from './file.ts';
export { entityFile, entityFileWrite, fileLinks } from './file-link.ts';
export { uploadPart, uploadSession, uploadSessionCreate } from './file-upload.ts';
export {
  lead,
  leadContact,
  leadCreate,
  leadLossReason,
  leadUpdate,
  linkedElement,
} from './lead.ts';
export { complexMetadata, leadComplexCreate, leadComplexResult } from './lead-complex.ts';
export { lossReason, lossReasonCreate, lossReasonUpdate } from './loss-reason.ts';
export { manifest, uploadableManifest } from './manifest.ts';
export { manifestLeftMenu, manifestLeftMenuItem } from './manifest-left-menu.ts';
export {
  manifestDp,
  manifestSalesbotDesigner,
  manifestSalesbotHandler,
  manifestSetting,
  manifestSettings,
} from './manifest-settings.ts';
export { i18nKey, manifestWidget } from './manifest-widget.ts';
export { note, noteCreate, noteCreated, noteUpdate } from './note.ts';
export { open } from './object.ts';
export { pipeline, pipelineCreate, pipelineUpdate } from './pipeline.ts';
export {
  created,
  id,
  link,
  reference,
  requestId,
  selfLinks,
  timestamp,
  updated,
  userId,
} from './primitives.ts';
export { batchProblem, itemErrors, problem, validationError } from './problem.ts';
export { access, rights, rightsWrite, userRights, userRightsWrite } from './rights.ts';
export { role, roleCreate, roleUpdate } from './role.ts';
export { segment, segmentCreate, segmentUpdate } from './segment.ts';
export { shortLink, shortLinkCreate } from './short-link.ts';
export { source, sourceCreate, sourceService, sourceUpdate } from './source.ts';
export { status, statusCreate, statusDescription, statusUpdate } from './status.ts';
export { tag, tagCreate, tagReference, tagUpdate } from './tag.ts';
export { talk, talkClose } from './talk.ts';
export { task, taskCreate, taskUpdate } from './task.ts';
export { transaction, transactionCreate } from './transaction.ts';
export {
  unsorted,
  unsortedAccept,
  unsortedCreate,
  unsortedCreated,
  unsortedDecline,
  unsortedDone,
  unsortedFormsCreate,
  unsortedLink,
  unsortedLinked,
  unsortedSipCreate,
  unsortedSummary,
} from './unsorted.ts';
export {
  chatsMetadata,
  formsMetadata,
  formsMetadataWrite,
  mailMetadata,
  sipMetadata,
  sipMetadataWrite,
} from './unsorted-metadata.ts';
export { user, userCreate, userReference } from './user.ts';
export { webhook, webhookSubscribe, webhookUnsubscribe } from './webhook.ts';
export {
  websiteButton,
  websiteButtonCreate,
  websiteButtonCreated,
  websiteButtonUpdate,
} from './website-button.ts';
export { widget, widgetInstall, widgetSettingTemplate } from './widget.ts';
