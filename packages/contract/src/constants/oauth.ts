/**
 * The colours of the button with which a person lets an integration in.
 *
 * @see https://www.amocrm.ru/developers/content/oauth/button
 */
export const oauthButtonColors = {
  default: '#339DC7',
  blue: '#1976D2',
  violet: '#6A1B9A',
  green: '#388E3C',
  orange: '#F57F17',
  red: '#D84315',
} as const;

/** `post_message`: the redirect happens in the window that opens; `popup`: in the one behind it. */
export const oauthModes = ['post_message', 'popup'] as const;

export type OauthButtonColor = keyof typeof oauthButtonColors;
export type OauthMode = (typeof oauthModes)[number];
