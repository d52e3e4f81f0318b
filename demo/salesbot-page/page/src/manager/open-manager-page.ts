import {
  type Client,
  createClient,
  customers,
  disposable,
  isAmoError,
  leads,
  readFrameToken,
  readIntegrationToken,
} from '@amokit/client';
import { type Refusal, refusals } from '../../../agreed/page-answers.ts';
import type { PageRefusal } from '../texts/page-texts.ts';

const services = { leads, customers } as const;

/** The card that a manager looks at. */
export interface Card {
  readonly type: 'leads' | 'customers';
  readonly id: number;
}

/** A page that can ask the server, or why it can not. */
export type OpenedPage =
  | { readonly crm: Client<typeof services>; readonly card: Card }
  | { readonly refusal: PageRefusal };

/** The token is spent at the first call; there is no second one. */
class TokenOver extends Error {
  override readonly name = 'TokenOver';
}

function cardOf(type: unknown, id: unknown): Card | undefined {
  const number = Number(id);
  const kind = /^(?:leads?|2)$/.test(String(type)) ? 'leads' : undefined;
  const other = /^(?:customers?|12)$/.test(String(type)) ? 'customers' : undefined;
  const found = kind ?? other;
  return found && Number.isSafeInteger(number) && number > 0
    ? { type: found, id: number }
    : undefined;
}

/** The card that an integration names beside the token: `?entity_type=leads&entity_id=1`. */
export const cardOfAddress = (query: URLSearchParams): Card | undefined =>
  cardOf(query.get('entity_type'), query.get('entity_id'));

/** The card that the token of a mobile frame names. */
function cardOfToken(token: string): Card | undefined {
  try {
    const { data } = readFrameToken(token);
    return cardOf(data.entity_type, data.entity_id);
  } catch {
    return undefined;
  }
}

/**
 * Reads whose token it is and until when, without trusting it: the server does the trusting. A token
 * that is over is not even sent.
 */
export function openManagerPage(token: string, named: Card | undefined): OpenedPage {
  let exp: number;
  try {
    ({ exp } = readIntegrationToken(token));
  } catch {
    return { refusal: 'malformed' };
  }
  const card = cardOfToken(token) ?? named;
  if (!card) return { refusal: 'malformed' };
  if (exp * 1000 < Date.now()) return { refusal: 'expired' };
  let left: string | undefined = token;
  const takeToken = (): string => {
    const its = left;
    left = undefined;
    if (its === undefined) throw new TokenOver('the token of this page is used up');
    return its;
  };
  const crm = createClient({
    auth: disposable({ token: takeToken }),
    baseUrl: new URL('.', location.href).href,
    services,
  });
  return { crm, card };
}

/** What the server says of a token, in the words of this page. */
const refusedTokens: Readonly<Record<string, PageRefusal>> = {
  spent: 'used',
  expired: 'expired',
  not_yet: 'expired',
  malformed: 'malformed',
  algorithm: 'tampered',
  signature: 'tampered',
  claims: 'tampered',
  audience: 'foreign',
  client: 'foreign',
  issuer: 'foreign',
};

/** Why a call came to nothing. */
export function refusalOf(error: unknown): PageRefusal {
  if (error instanceof Error && error.cause instanceof TokenOver) return 'token_over';
  if (isAmoError(error, 'SIGN_IN')) return refusedTokens[error.refusal ?? ''] ?? 'no_session';
  if (isAmoError(error, 'NETWORK', 'TIMEOUT', 'REFRESH')) return 'offline';
  if (isAmoError(error, 'UNAUTHORIZED')) return 'token_over';
  if (isAmoError(error, 'RATE_LIMITED', 'WAIT')) return 'crm';
  const detail = isAmoError(error) && 'detail' in error ? error.detail : undefined;
  const named: Refusal | undefined = refusals.find((one) => one === detail);
  return named ?? 'server';
}
