/**
 * The ranks of users, and the readers of the descriptions of a status.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads_pipelines
 */
export const userLevels = ['newbie', 'candidate', 'master'] as const;

export type UserLevel = (typeof userLevels)[number];
