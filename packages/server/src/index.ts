/**
 * The backend half of a widget: verifies the CRM's tokens, keeps its sign-in, answers its hooks, and
 * carries the client for pages that hold only a disposable token.
 *
 * @module
 */
export type { TokenRefusal } from './errors.ts';
export { TokenRefusedError } from './errors.ts';
export type { IssuerCheck, VerifyOptions } from './tokens/verify-token.ts';
export {
  verifyBotToken,
  verifyFrameToken,
  verifyIntegrationToken,
  verifySmsToken,
} from './tokens/verify-token.ts';
