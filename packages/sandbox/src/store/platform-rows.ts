/**
 * What the store keeps of the platform around the cards: integrations and their tokens, hooks,
 * chats, files, bots and triggers.
 *
 * @module
 */
import type { BotType, ReviewStatus, UnsortedCategory } from '@amokit/contract';
import type { BotBlock } from '../page-shapes/bots.ts';

/** Something that the sandbox must not forget between two runs, and must not show. */
export interface SecretRow {
  readonly id: string;
  readonly value: string;
}

export interface IntegrationRow {
  /** the client's uuid */
  readonly id: string;
  name: string;
  readonly secret: string;
  redirect_uri: string;
  /** Whom to tell when it is switched off. */
  uninstall_uri: string | null;
  scopes: string[];
  /** Made in the account at a person's consent; such ones have no widget and no sources. */
  readonly is_external: boolean;
  is_installed: boolean;
  /** Tokens carry it; a new one makes all tokens worthless that were given out before. */
  hash_uuid: string;
  readonly created_at: number;
}

/** A code of an authorisation, by its digest. */
export interface OauthCodeRow {
  readonly id: string;
  readonly client_id: string;
  readonly user_id: number;
  readonly expires_at: number;
}

/** A refresh token, by its digest. */
export interface RefreshTokenRow {
  readonly id: string;
  readonly client_id: string;
  readonly user_id: number;
  readonly expires_at: number;
}

/** A token that was revoked, by its `jti`, until it would have ended by itself. */
export interface RevokedTokenRow {
  readonly id: string;
  readonly expires_at: number;
}

export interface WebhookRow {
  readonly id: number;
  readonly destination: string;
  settings: string[];
  sort: number;
  disabled: boolean;
  readonly created_by: number;
  readonly created_at: number;
  updated_at: number;
  /** Milliseconds of the bad answers of the last two hours. */
  bad_answers: number[];
}

/** A webhook on its way: the body as it was when it happened. */
export interface DeliveryRow {
  readonly id: number;
  readonly webhook_id: number;
  readonly body: string;
  /** 1 for the first */
  attempt: number;
  /** Milliseconds by the account's clock. */
  due_at: number;
}

export interface SourceRow {
  readonly id: number;
  readonly client_id: string;
  readonly external_id: string;
  name: string;
  pipeline_id: number;
  default: boolean;
  origin_code: string | null;
  services: unknown[];
  /** The id stays with the `external_id`, which may come back. */
  is_deleted: boolean;
}

export interface UnsortedRow {
  /** its uid */
  readonly id: string;
  readonly category: UnsortedCategory;
  readonly source_uid: string | null;
  readonly source_name: string | null;
  readonly pipeline_id: number;
  readonly created_at: number;
  updated_at: number;
  readonly metadata: Record<string, unknown>;
  lead_id: number | null;
  contact_ids: number[];
  company_ids: number[];
  state: 'waiting' | 'accepted' | 'declined' | 'linked';
  sorted_at: number | null;
}

export interface TalkRow {
  readonly id: number;
  readonly chat_id: string;
  contact_id: number;
  entity_id: number | null;
  entity_type: 'lead' | 'customer' | null;
  is_in_work: boolean;
  is_read: boolean;
  readonly origin: string;
  rate: number;
  missed_at: number | null;
  readonly created_at: number;
  updated_at: number;
  /** What a website has told the chat's bot: `{{bot_params.name}}`. */
  bot_params?: Readonly<Record<string, unknown>>;
}

export interface MessageRow {
  readonly id: string;
  readonly talk_id: number;
  readonly author: 'client' | 'bot';
  readonly text: string;
  readonly buttons: readonly { readonly text: string; readonly url?: string }[];
  readonly created_at: number;
}

export interface ChatLinkRow {
  /** the chat's id */
  readonly id: string;
  contact_id: number;
  readonly link_id: number;
}

export interface WebsiteButtonRow {
  /** the id of its source */
  readonly id: number;
  readonly pipeline_id: number;
  /** Milliseconds at which it is made. */
  readonly ready_at: number;
  readonly button_id: number;
  readonly hash: string;
  name: string;
  trusted_websites: string[];
  /** Sites that are still being added, with the milliseconds at which they are. */
  added_websites?: { readonly website: string; readonly at: number }[];
  has_online_chat: boolean;
  /** Milliseconds at which the chat that was asked for is attached. */
  chat_at?: number;
  is_deleted: boolean;
}

export interface ReviewRow {
  id: number;
  source_id: number;
  status: ReviewStatus;
  reject_reason: string | null;
}

export interface ChatTemplateRow {
  readonly id: number;
  readonly client_id: string;
  /** The keys of a write, as they are shown. */
  fields: Record<string, unknown>;
  readonly created_at: number;
  updated_at: number;
  reviews: ReviewRow[];
}

export interface ShortLinkRow {
  readonly id: number;
  readonly url: string;
  /** Where it leads. */
  readonly target: string;
  readonly entity_id: number;
}

export interface SubscriptionRow {
  /** `leads:7:user:5` */
  readonly id: string;
  readonly entity_type: 'leads' | 'customers';
  readonly entity_id: number;
  readonly subscriber_id: number;
  readonly type: 'user' | 'group';
}

export interface CurrencyRow {
  /** its ISO code */
  readonly id: string;
}

export interface FileAuthorRow {
  readonly id: number;
  readonly type: string;
}

export interface FileRow {
  /** its uuid */
  readonly id: string;
  readonly file_id: number;
  version_uuid: string;
  name: string;
  source_id: number | null;
  readonly created_at: number;
  readonly created_by: FileAuthorRow;
  updated_at: number;
  updated_by: FileAuthorRow;
  deleted_at: number | null;
  deleted_by: FileAuthorRow | null;
}

export interface FileVersionRow {
  /** its uuid */
  readonly id: string;
  readonly file_uuid: string;
  /** the upload that brought it */
  readonly session_id: number;
  readonly name: string;
  readonly size: number;
  readonly mime_type: string;
  readonly extension: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly created_at: number;
  readonly created_by: FileAuthorRow;
  /** The bytes in base64, as a saved account can hold them. */
  readonly content: string;
}

export interface FileLinkRow {
  readonly id: number;
  readonly file_uuid: string;
  readonly entity_type: string;
  readonly entity_id: number;
}

/** An action that the digital pipeline does when something happens at a stage. */
export interface TriggerRow {
  readonly id: number;
  readonly pipeline_id: number;
  /** The stages on which it lies; more than one for a stretched action. */
  readonly statuses: readonly number[];
  /** What it waits for; when empty, for cards that come to its stages. */
  readonly events: readonly string[];
  readonly action: TriggerAction;
}

export type TriggerAction =
  | { readonly type: 'widget'; readonly code: string; readonly settings: Record<string, unknown> }
  | { readonly type: 'webhook'; readonly url: string }
  | { readonly type: 'bot'; readonly bot_id: number };

export interface BotRow {
  readonly id: number;
  name: string;
  readonly type: BotType;
  /** Its program: an array of steps, or an object of them with `error`; null for one of blocks. */
  readonly program: unknown;
  /** What the designer made it of, each block with a program of its own. */
  readonly blocks?: readonly BotBlock[] | null;
  is_active: boolean;
  /** The widget whose secret signs its requests. */
  readonly client_id: string | null;
}

/** What a bot is doing for one entity. */
export interface BotRunRow {
  readonly id: number;
  readonly bot_id: number;
  readonly entity_type: 'leads' | 'contacts' | 'customers';
  readonly entity_id: number;
  readonly talk_id: number | null;
  /** The block in which it is, where the bot has such. */
  block?: string | null;
  step: number;
  section: 'question' | 'answer' | 'finish';
  /** The handlers that are still to be done in this section. */
  queue: unknown[];
  state: 'running' | 'answer' | 'widget' | 'done';
  /** What the address to go on at ends with, while it waits for a widget. */
  continue_id: number | null;
  /** Where an answer leads, when a handler has said so. */
  answer_to: { readonly type: 'question' | 'answer' | 'finish'; readonly step: number } | null;
  message_text: string;
  last_validation: string;
  json: Record<string, unknown>;
  /** Entities that were found on the way: their markers by names. */
  found: Record<string, unknown>;
  /** Why it ended, where it was not by itself. */
  ended_by: string | null;
  readonly started_at: number;
  ended_at?: number | null;
}

/** A widget of the market without files: it can be installed, and has nothing to load. */
export interface MarketWidgetRow {
  /** its code */
  readonly id: string;
  readonly client_uuid: string | null;
  readonly version: string;
  readonly rating: string;
  readonly settings_template: readonly {
    readonly key: string;
    readonly name: string;
    readonly type: string;
    readonly is_required: boolean;
  }[];
  readonly is_lead_source: boolean;
  readonly is_work_with_dp: boolean;
  is_active: boolean;
  settings: Record<string, unknown>;
}
