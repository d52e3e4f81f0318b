/**
 * The two kinds of bots, as paths name them.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/salesbot
 */
export const botTypes = ['salesbot', 'marketingbot'] as const;

/** The kinds of entities for which a bot can be started. */
export const botEntities = ['leads', 'contacts'] as const;

export type BotType = (typeof botTypes)[number];
export type BotEntity = (typeof botEntities)[number];
