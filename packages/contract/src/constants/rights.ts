/**
 * The letters of rights, strongest first: `A` everything, `L` the linked ones, `G` those of the
 * group, `M` one's own, `D` nothing.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/users-api
 */
export const accessLetters = ['A', 'L', 'G', 'M', 'D'] as const;

/** What rights are about, for leads, contacts and companies. Tasks have `edit` and `delete` alone. */
export const accessActions = ['view', 'edit', 'add', 'delete', 'export'] as const;

export type AccessLetter = (typeof accessLetters)[number];
export type AccessAction = (typeof accessActions)[number];
