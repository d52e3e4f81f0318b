import {
  account,
  bearer,
  type Client,
  catalogs,
  createClient,
  currencies,
  customersSegments,
  customersStatuses,
  customFieldGroups,
  customFields,
  isAmoError,
  lossReasons,
  pipelines,
  products,
  roles,
  sources,
  statuses,
  users,
} from '@amokit/client';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { pullTexts } from './texts.ts';

/** Where an account is, and what opens it. */
export interface AccountAccess {
  /** `https://example.amocrm.ru` */
  readonly baseUrl: string;
  /** A long-lived token. It is sent to that host and goes nowhere else. */
  readonly token: string;
  /** Requests in a second; those of a sandbox of our own need no limit. @default 7 */
  readonly perSecond?: number;
}

/** The services that say what an account is like; none of them holds leads or contacts. */
const services = {
  account,
  catalogs,
  currencies,
  customersSegments,
  customersStatuses,
  customFieldGroups,
  customFields,
  lossReasons,
  pipelines,
  products,
  roles,
  sources,
  statuses,
  users,
};

export type AccountClient = Client<typeof services>;

type TextName = keyof typeof pullTexts;
type Explanation = readonly [what: TextName, mend: TextName];

const explanations: Readonly<Record<string, Explanation>> = {
  UNAUTHORIZED: ['refusesToken', 'newToken'],
  PAYMENT_REQUIRED: ['isUnpaid', 'payFirst'],
  FORBIDDEN: ['lacksRights', 'giveRights'],
  NOT_FOUND: ['isNoAccount', 'giveAddress'],
  // The client refuses an id that is none: it came from the account, and is not repeated.
  USAGE: ['isStrange', 'reportIt'],
  BANNED: ['isBanned', 'waitFirst'],
  RATE_LIMITED: ['isBusy', 'waitFirst'],
};

function explain(error: unknown, baseUrl: string): unknown {
  if (!isAmoError(error)) return error;
  const explanation = explanations[error.code];
  const path = 'path' in error && typeof error.path === 'string' ? ` (GET ${error.path})` : '';
  const message = explanation
    ? `${baseUrl} ${say(pullTexts[explanation[0]])}${path}`
    : `${baseUrl} ${say(pullTexts.doesNotAnswer)}: ${error.message}`;
  return new UserError([{ message, mend: say(pullTexts[explanation?.[1] ?? 'giveAddress']) }], 2);
}

/**
 * Does something with an account; what the account refuses becomes a message with its mend.
 *
 * @throws UserError with exit code 2 where the account does not answer, or not to this token
 */
export async function openAccount<Result>(
  { baseUrl, token, perSecond = 7 }: AccountAccess,
  work: (crm: AccountClient) => Promise<Result>,
): Promise<Result> {
  try {
    const limit = { requests: perSecond, milliseconds: 1000 };
    return await work(createClient({ auth: bearer(token), baseUrl, services, limit }));
  } catch (error) {
    throw explain(error, baseUrl);
  }
}
