/**
 * Signing in, where there are no files: the same as `index.ts` without the file store.
 *
 * @module
 */
export type { AuthorizeOptions } from './authorize-url.ts';
export { authorizeUrl } from './authorize-url.ts';
export type { ApiKey } from './exchange-api-key.ts';
export { exchangeApiKey } from './exchange-api-key.ts';
export type { RedirectQuery } from './exchange-code.ts';
export { exchangeCode } from './exchange-code.ts';
export type { AccountDomain } from './find-account.ts';
export { findAccount, findAccountByAccessToken } from './find-account.ts';
export type { Integration } from './integration.ts';
export { memoryTokenStore } from './memory-token-store.ts';
export type { OAuthOptions } from './oauth.ts';
export { oauth } from './oauth.ts';
export type { OAuthToken } from './oauth-token.ts';
export { accountIdOf } from './oauth-token.ts';
export { refreshToken } from './refresh-token.ts';
export type { ResourceOwner } from './resource-owner.ts';
export { getResourceOwner } from './resource-owner.ts';
export type {
  ExternalButton,
  IntegrationButton,
  SiteButton,
  SiteButtonElement,
} from './site-button.ts';
export { siteButton, siteButtonHtml } from './site-button.ts';
export type { LockedToken, TokenStore } from './token-store.ts';
export { saveToken } from './token-store.ts';
