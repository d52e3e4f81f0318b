import { createCollection } from './collection.ts';
import type {
  BotRow,
  BotRunRow,
  ChatLinkRow,
  ChatTemplateRow,
  CurrencyRow,
  DeliveryRow,
  FileLinkRow,
  FileRow,
  FileVersionRow,
  IntegrationRow,
  MarketWidgetRow,
  MessageRow,
  OauthCodeRow,
  RefreshTokenRow,
  RevokedTokenRow,
  SecretRow,
  ShortLinkRow,
  SourceRow,
  SubscriptionRow,
  TalkRow,
  TriggerRow,
  UnsortedRow,
  WebhookRow,
  WebsiteButtonRow,
} from './platform-rows.ts';

/** The collections of what stands around the cards: access, hooks, chats, files, bots. */
export function createPlatformCollections() {
  return {
    secrets: createCollection<SecretRow>('secrets'),
    integrations: createCollection<IntegrationRow>('integrations'),
    oauthCodes: createCollection<OauthCodeRow>('oauthCodes'),
    refreshTokens: createCollection<RefreshTokenRow>('refreshTokens'),
    revokedTokens: createCollection<RevokedTokenRow>('revokedTokens'),
    webhooks: createCollection<WebhookRow>('webhooks'),
    deliveries: createCollection<DeliveryRow>('deliveries', { webhook: (row) => row.webhook_id }),
    sources: createCollection<SourceRow>('sources'),
    unsorted: createCollection<UnsortedRow>('unsorted', { lead: (row) => row.lead_id }),
    talks: createCollection<TalkRow>('talks', { chat: (row) => row.chat_id }),
    messages: createCollection<MessageRow>('messages', { talk: (row) => row.talk_id }),
    chatLinks: createCollection<ChatLinkRow>('chatLinks', { contact: (row) => row.contact_id }),
    websiteButtons: createCollection<WebsiteButtonRow>('websiteButtons'),
    chatTemplates: createCollection<ChatTemplateRow>('chatTemplates'),
    shortLinks: createCollection<ShortLinkRow>('shortLinks'),
    subscriptions: createCollection<SubscriptionRow>('subscriptions', {
      entity: (row) => `${row.entity_type}:${row.entity_id}`,
    }),
    currencies: createCollection<CurrencyRow>('currencies'),
    files: createCollection<FileRow>('files'),
    fileVersions: createCollection<FileVersionRow>('fileVersions', {
      file: (row) => row.file_uuid,
    }),
    fileLinks: createCollection<FileLinkRow>('fileLinks', {
      entity: (row) => `${row.entity_type}:${row.entity_id}`,
      file: (row) => row.file_uuid,
    }),
    triggers: createCollection<TriggerRow>('triggers'),
    bots: createCollection<BotRow>('bots'),
    botRuns: createCollection<BotRunRow>('botRuns', {
      entity: (row) => `${row.entity_type}:${row.entity_id}`,
      talk: (row) => row.talk_id,
    }),
    marketWidgets: createCollection<MarketWidgetRow>('marketWidgets'),
  };
}
