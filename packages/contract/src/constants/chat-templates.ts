/**
 * Templates of messages: `amocrm` for any chat, `waba` for WhatsApp Business.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/chat-templates-api
 */
export const chatTemplateTypes = ['amocrm', 'waba'] as const;

export const wabaCategories = ['UTILITY', 'AUTHENTICATION', 'MARKETING'] as const;

export const chatTemplateButtonTypes = ['inline', 'url'] as const;

export const chatTemplateAttachmentTypes = ['picture', 'file', 'document', 'video'] as const;

export const reviewStatuses = ['draft', 'review', 'rejected', 'approved', 'paused'] as const;

export type ChatTemplateType = (typeof chatTemplateTypes)[number];
export type WabaCategory = (typeof wabaCategories)[number];
export type ReviewStatus = (typeof reviewStatuses)[number];
