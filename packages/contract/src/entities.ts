/**
 * The entities by name. A few are not named as in the documentation, since browsers have types of
 * those names: `CrmEvent`, `DriveFile`.
 *
 * @module
 */
import type { z } from 'zod';
import type { account } from './schemas/account.ts';
import type { bonusPoints, earnPoints, redeemPoints } from './schemas/bonus-points.ts';
import type { botContinue, botRun, botTarget } from './schemas/bot.ts';
import type { call, callCreate } from './schemas/call.ts';
import type { callEvents, callEventsResult } from './schemas/call-event.ts';
import type {
  catalog,
  catalogCreate,
  catalogUpdate,
  productsSettings,
  productsSettingsWrite,
} from './schemas/catalog.ts';
import type {
  catalogElement,
  catalogElementCreate,
  catalogElementUpdate,
} from './schemas/catalog-element.ts';
import type { chatLink, chatLinkCreate } from './schemas/chat-link.ts';
import type {
  chatTemplate,
  chatTemplateCreate,
  chatTemplateReview,
  chatTemplateUpdate,
  reviewStatusWrite,
} from './schemas/chat-template.ts';
import type { company, companyCreate, companyUpdate } from './schemas/company.ts';
import type { contact, contactCreate, contactUpdate } from './schemas/contact.ts';
import type { currency } from './schemas/currency.ts';
import type { customField } from './schemas/custom-field.ts';
import type {
  customFieldGroup,
  customFieldGroupCreate,
  customFieldGroupUpdate,
} from './schemas/custom-field-group.ts';
import type { customFieldCreate, customFieldUpdate } from './schemas/custom-field-write.ts';
import type {
  customer,
  customerCreate,
  customersModeWrite,
  customerUpdate,
} from './schemas/customer.ts';
import type {
  customerStatus,
  customerStatusCreate,
  customerStatusUpdate,
} from './schemas/customer-status.ts';
import type { entityLink, entityLinkWrite, massLinkWrite } from './schemas/entity-link.ts';
import type { entitySubscription } from './schemas/entity-subscription.ts';
import type { event, eventType } from './schemas/event.ts';
import type { file, fileReference, fileUpdate, fileVersion } from './schemas/file.ts';
import type { entityFile, entityFileWrite, fileLinks } from './schemas/file-link.ts';
import type { uploadPart, uploadSession, uploadSessionCreate } from './schemas/file-upload.ts';
import type { lead, leadCreate, leadUpdate } from './schemas/lead.ts';
import type { leadComplexCreate, leadComplexResult } from './schemas/lead-complex.ts';
import type { lossReason, lossReasonCreate, lossReasonUpdate } from './schemas/loss-reason.ts';
import type { note, noteCreate, noteCreated, noteUpdate } from './schemas/note.ts';
import type { pipeline, pipelineCreate, pipelineUpdate } from './schemas/pipeline.ts';
import type { created, updated } from './schemas/primitives.ts';
import type { role, roleCreate, roleUpdate } from './schemas/role.ts';
import type { segment, segmentCreate, segmentUpdate } from './schemas/segment.ts';
import type { shortLink, shortLinkCreate } from './schemas/short-link.ts';
import type { source, sourceCreate, sourceUpdate } from './schemas/source.ts';
import type { status, statusCreate, statusUpdate } from './schemas/status.ts';
import type { tag, tagCreate, tagUpdate } from './schemas/tag.ts';
import type { talk, talkClose } from './schemas/talk.ts';
import type { task, taskCreate, taskUpdate } from './schemas/task.ts';
import type { transaction, transactionCreate } from './schemas/transaction.ts';
import type {
  unsorted,
  unsortedAccept,
  unsortedCreate,
  unsortedCreated,
  unsortedDecline,
  unsortedDone,
  unsortedLink,
  unsortedLinked,
  unsortedSummary,
} from './schemas/unsorted.ts';
import type { user, userCreate, userReference } from './schemas/user.ts';
import type { webhook, webhookSubscribe, webhookUnsubscribe } from './schemas/webhook.ts';
import type {
  websiteButton,
  websiteButtonCreate,
  websiteButtonCreated,
  websiteButtonUpdate,
} from './schemas/website-button.ts';
import type { widget, widgetInstall } from './schemas/widget.ts';

export interface Account extends z.infer<typeof account> {}
export interface BonusPoints extends z.infer<typeof bonusPoints> {}
export interface BotContinue extends z.infer<typeof botContinue> {}
export interface BotRun extends z.infer<typeof botRun> {}
export interface BotTarget extends z.infer<typeof botTarget> {}
export interface Call extends z.infer<typeof call> {}
export interface CallCreate extends z.infer<typeof callCreate> {}
export interface CallEvents extends z.infer<typeof callEvents> {}
export interface CallEventsResult extends z.infer<typeof callEventsResult> {}
export interface Catalog extends z.infer<typeof catalog> {}
export interface CatalogCreate extends z.infer<typeof catalogCreate> {}
export interface CatalogElement extends z.infer<typeof catalogElement> {}
export interface CatalogElementCreate extends z.infer<typeof catalogElementCreate> {}
export interface CatalogElementUpdate extends z.infer<typeof catalogElementUpdate> {}
export interface CatalogUpdate extends z.infer<typeof catalogUpdate> {}
export interface ChatLink extends z.infer<typeof chatLink> {}
export interface ChatLinkCreate extends z.infer<typeof chatLinkCreate> {}
export interface ChatTemplate extends z.infer<typeof chatTemplate> {}
export interface ChatTemplateCreate extends z.infer<typeof chatTemplateCreate> {}
export interface ChatTemplateReview extends z.infer<typeof chatTemplateReview> {}
export interface ChatTemplateUpdate extends z.infer<typeof chatTemplateUpdate> {}
export interface Company extends z.infer<typeof company> {}
export interface CompanyCreate extends z.infer<typeof companyCreate> {}
export interface CompanyUpdate extends z.infer<typeof companyUpdate> {}
export interface Contact extends z.infer<typeof contact> {}
export interface ContactCreate extends z.infer<typeof contactCreate> {}
export interface ContactUpdate extends z.infer<typeof contactUpdate> {}
export interface Created extends z.infer<typeof created> {}
export interface CrmEvent extends z.infer<typeof event> {}
export interface Currency extends z.infer<typeof currency> {}
export interface CustomField extends z.infer<typeof customField> {}
export interface CustomFieldCreate extends z.infer<typeof customFieldCreate> {}
export interface CustomFieldGroup extends z.infer<typeof customFieldGroup> {}
export interface CustomFieldGroupCreate extends z.infer<typeof customFieldGroupCreate> {}
export interface CustomFieldGroupUpdate extends z.infer<typeof customFieldGroupUpdate> {}
export interface CustomFieldUpdate extends z.infer<typeof customFieldUpdate> {}
export interface Customer extends z.infer<typeof customer> {}
export interface CustomerCreate extends z.infer<typeof customerCreate> {}
export interface CustomerStatus extends z.infer<typeof customerStatus> {}
export interface CustomerStatusCreate extends z.infer<typeof customerStatusCreate> {}
export interface CustomerStatusUpdate extends z.infer<typeof customerStatusUpdate> {}
export interface CustomerUpdate extends z.infer<typeof customerUpdate> {}
export interface CustomersModeWrite extends z.infer<typeof customersModeWrite> {}
export interface DriveFile extends z.infer<typeof file> {}
export interface DriveFileReference extends z.infer<typeof fileReference> {}
export interface DriveFileUpdate extends z.infer<typeof fileUpdate> {}
export interface DriveFileVersion extends z.infer<typeof fileVersion> {}
export interface EarnPoints extends z.infer<typeof earnPoints> {}
export interface EntityFile extends z.infer<typeof entityFile> {}
export interface EntityFileWrite extends z.infer<typeof entityFileWrite> {}
export interface EntityLink extends z.infer<typeof entityLink> {}
export interface EntityLinkWrite extends z.infer<typeof entityLinkWrite> {}
export interface EntitySubscription extends z.infer<typeof entitySubscription> {}
export interface EventType extends z.infer<typeof eventType> {}
export interface FileLinks extends z.infer<typeof fileLinks> {}
export interface Lead extends z.infer<typeof lead> {}
export interface LeadComplexCreate extends z.infer<typeof leadComplexCreate> {}
export interface LeadComplexResult extends z.infer<typeof leadComplexResult> {}
export interface LeadCreate extends z.infer<typeof leadCreate> {}
export interface LeadUpdate extends z.infer<typeof leadUpdate> {}
export interface LossReason extends z.infer<typeof lossReason> {}
export interface LossReasonCreate extends z.infer<typeof lossReasonCreate> {}
export interface LossReasonUpdate extends z.infer<typeof lossReasonUpdate> {}
export interface MassLinkWrite extends z.infer<typeof massLinkWrite> {}
export type Note = z.infer<typeof note>;
export type NoteCreate = z.infer<typeof noteCreate>;
export interface NoteCreated extends z.infer<typeof noteCreated> {}
export type NoteUpdate = z.infer<typeof noteUpdate>;
export interface Pipeline extends z.infer<typeof pipeline> {}
export interface PipelineCreate extends z.infer<typeof pipelineCreate> {}
export interface PipelineUpdate extends z.infer<typeof pipelineUpdate> {}
export interface ProductsSettings extends z.infer<typeof productsSettings> {}
export interface ProductsSettingsWrite extends z.infer<typeof productsSettingsWrite> {}
export interface RedeemPoints extends z.infer<typeof redeemPoints> {}
export interface ReviewStatusWrite extends z.infer<typeof reviewStatusWrite> {}
export interface Role extends z.infer<typeof role> {}
export interface RoleCreate extends z.infer<typeof roleCreate> {}
export interface RoleUpdate extends z.infer<typeof roleUpdate> {}
export interface Segment extends z.infer<typeof segment> {}
export interface SegmentCreate extends z.infer<typeof segmentCreate> {}
export interface SegmentUpdate extends z.infer<typeof segmentUpdate> {}
export interface ShortLink extends z.infer<typeof shortLink> {}
export interface ShortLinkCreate extends z.infer<typeof shortLinkCreate> {}
export interface Source extends z.infer<typeof source> {}
export interface SourceCreate extends z.infer<typeof sourceCreate> {}
export interface SourceUpdate extends z.infer<typeof sourceUpdate> {}
export interface Status extends z.infer<typeof status> {}
export interface StatusCreate extends z.infer<typeof statusCreate> {}
export interface StatusUpdate extends z.infer<typeof statusUpdate> {}
export interface Tag extends z.infer<typeof tag> {}
export interface TagCreate extends z.infer<typeof tagCreate> {}
export interface TagUpdate extends z.infer<typeof tagUpdate> {}
export interface Talk extends z.infer<typeof talk> {}
export interface TalkClose extends z.infer<typeof talkClose> {}
export interface Task extends z.infer<typeof task> {}
export interface TaskCreate extends z.infer<typeof taskCreate> {}
export interface TaskUpdate extends z.infer<typeof taskUpdate> {}
export interface Transaction extends z.infer<typeof transaction> {}
export interface TransactionCreate extends z.infer<typeof transactionCreate> {}
export type Unsorted = z.infer<typeof unsorted>;
export interface UnsortedAccept extends z.infer<typeof unsortedAccept> {}
export type UnsortedCreate = z.infer<typeof unsortedCreate>;
export interface UnsortedCreated extends z.infer<typeof unsortedCreated> {}
export interface UnsortedDecline extends z.infer<typeof unsortedDecline> {}
export interface UnsortedDone extends z.infer<typeof unsortedDone> {}
export interface UnsortedLink extends z.infer<typeof unsortedLink> {}
export interface UnsortedLinked extends z.infer<typeof unsortedLinked> {}
export interface UnsortedSummary extends z.infer<typeof unsortedSummary> {}
export interface Updated extends z.infer<typeof updated> {}
export type UploadPart = z.infer<typeof uploadPart>;
export interface UploadSession extends z.infer<typeof uploadSession> {}
export interface UploadSessionCreate extends z.infer<typeof uploadSessionCreate> {}
export interface User extends z.infer<typeof user> {}
export interface UserCreate extends z.infer<typeof userCreate> {}
export interface UserReference extends z.infer<typeof userReference> {}
export interface Webhook extends z.infer<typeof webhook> {}
export interface WebhookSubscribe extends z.infer<typeof webhookSubscribe> {}
export interface WebhookUnsubscribe extends z.infer<typeof webhookUnsubscribe> {}
export interface WebsiteButton extends z.infer<typeof websiteButton> {}
export interface WebsiteButtonCreate extends z.infer<typeof websiteButtonCreate> {}
export interface WebsiteButtonCreated extends z.infer<typeof websiteButtonCreated> {}
export interface WebsiteButtonUpdate extends z.infer<typeof websiteButtonUpdate> {}
export interface Widget extends z.infer<typeof widget> {}
export type WidgetInstall = z.infer<typeof widgetInstall>;
