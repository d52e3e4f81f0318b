/**
 * The spans of time by which the drive filters: `filter[date][date_preset]`.
 *
 * @see https://www.amocrm.ru/developers/content/files/files-api
 */
export const datePresets = [
  'day',
  'tomorrow',
  'yesterday',
  'week',
  'previous_week',
  'next_week',
  'month',
  'next_month',
  'previous_month',
  'quarter',
  'previous_quarter',
  'next_quarter',
  'last_3_days',
  'next_3_days',
  'last_6_month',
  'year',
] as const;

/** Who did something to a file: a user, or -1 a client, 0 the robot. */
export const fileAuthors = { client: -1, robot: 0 } as const;

export type DatePreset = (typeof datePresets)[number];
