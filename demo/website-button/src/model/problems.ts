import { type AmoErrorCode, isAmoError } from '@amokit/client';

/** What was being done when something failed. */
export type Doing =
  | 'readPipelines'
  | 'readButtons'
  | 'createButton'
  | 'renameButton'
  | 'addSites'
  | 'addChat'
  | 'readSources'
  | 'createSource'
  | 'changeSource'
  | 'deleteSource';

/** What a person can press in answer to a failure; the text says what else to do. */
export type Way = 'retry' | 'reload' | 'none';

/** A failure that people meet: how it is known, and the way out. Its texts are at `problem.<id>`. */
interface ProblemRow {
  readonly id: string;
  readonly doing?: readonly Doing[];
  readonly code: readonly AmoErrorCode[];
  /** The field that was refused, as the API names it. */
  readonly path?: RegExp;
  /** The API's words, where nothing else tells two failures apart. */
  readonly detail?: RegExp;
  /** How many sites were sent, where the API has the same words for none and for wrong ones. */
  readonly sites?: 'none';
  /** Of a write that may have been done all the same. */
  readonly arrived?: 'unknown';
  readonly way: Way;
}

const reading = ['readPipelines', 'readButtons', 'readSources'] as const;
const ofSources = ['readSources', 'createSource', 'changeSource', 'deleteSource'] as const;
const ofButton = ['renameButton', 'addSites', 'addChat'] as const;
const ofSource = ['changeSource', 'deleteSource'] as const;

/**
 * Every failure of buttons and sources; the first row that fits is shown.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/sources-api
 */
export const problems = [
  // Before an answer of the CRM.
  { id: 'serverDown', code: ['REFRESH'], way: 'retry' },
  { id: 'serverRefused', code: ['SIGN_IN'], way: 'reload' },
  { id: 'noAuthorizedAjax', code: ['USAGE'], way: 'none' },
  {
    id: 'maybeDone',
    code: ['NETWORK', 'TIMEOUT', 'ANSWER', 'SERVER'],
    arrived: 'unknown',
    way: 'none',
  },
  { id: 'noAnswer', code: ['NETWORK', 'TIMEOUT', 'ANSWER'], way: 'retry' },
  // Of every call.
  { id: 'signedOut', code: ['SESSION_EXPIRED', 'UNAUTHORIZED'], way: 'reload' },
  { id: 'unpaid', code: ['PAYMENT_REQUIRED'], way: 'none' },
  { id: 'banned', code: ['BANNED'], way: 'none' },
  { id: 'tooMany', code: ['RATE_LIMITED', 'WAIT'], way: 'retry' },
  { id: 'crmDown', code: ['SERVER'], way: 'retry' },
  // Of sources.
  {
    id: 'externalIntegration',
    doing: ofSources,
    code: ['FORBIDDEN'],
    detail: /external integration/i,
    way: 'none',
  },
  { id: 'notInstalled', code: ['FORBIDDEN'], detail: /install it again/i, way: 'none' },
  { id: 'sourcesForbidden', doing: ofSources, code: ['FORBIDDEN'], way: 'none' },
  {
    id: 'externalIdTaken',
    doing: ['createSource'],
    code: ['VALIDATION', 'WRITE'],
    path: /^external_id$/,
    detail: /already|unique|exist/i,
    way: 'none',
  },
  {
    id: 'externalIdWrong',
    doing: ['createSource'],
    code: ['VALIDATION', 'WRITE'],
    path: /^external_id$/,
    way: 'none',
  },
  {
    id: 'sourceName',
    doing: ['createSource', 'changeSource'],
    code: ['VALIDATION', 'WRITE'],
    path: /^name$/,
    way: 'none',
  },
  { id: 'pipelineGone', code: ['VALIDATION', 'WRITE'], path: /^pipeline_id$/, way: 'none' },
  {
    id: 'numberWrong',
    doing: ['createSource', 'changeSource'],
    code: ['VALIDATION', 'WRITE'],
    path: /^services/,
    way: 'none',
  },
  {
    id: 'sourcesFull',
    doing: ['createSource'],
    code: ['VALIDATION', 'WRITE'],
    detail: /at most|maximum|limit/i,
    way: 'none',
  },
  { id: 'sourceGone', doing: ofSource, code: ['NOT_FOUND'], way: 'retry' },
  { id: 'sourceGone', doing: ofSource, code: ['VALIDATION', 'WRITE'], path: /^id$/, way: 'retry' },
  {
    id: 'sourceRefused',
    doing: ['createSource', ...ofSource],
    code: ['VALIDATION', 'WRITE'],
    way: 'none',
  },
  // Of buttons.
  { id: 'notAdministrator', code: ['FORBIDDEN'], way: 'none' },
  { id: 'buttonGone', doing: ofButton, code: ['NOT_FOUND'], way: 'retry' },
  {
    id: 'noSites',
    doing: ['createButton'],
    code: ['VALIDATION'],
    path: /^trusted_websites$/,
    sites: 'none',
    way: 'none',
  },
  {
    id: 'sitesRefused',
    doing: ['createButton', 'addSites'],
    code: ['VALIDATION'],
    path: /^trusted_websites/,
    way: 'none',
  },
  { id: 'buttonRefused', doing: ['createButton', ...ofButton], code: ['VALIDATION'], way: 'none' },
  { id: 'callerRefused', code: ['CALLER'], way: 'none' },
  { id: 'readFailed', doing: reading, code: ['HTTP', 'NOT_FOUND', 'VALIDATION'], way: 'retry' },
] as const satisfies readonly ProblemRow[];

/** The key of a failure's texts; `unknown` is what no row fits. */
export type ProblemId = (typeof problems)[number]['id'] | 'unknown';

/** A failure as a person is told of it. */
export interface Problem {
  readonly id: ProblemId;
  readonly way: Way;
  /** The API's own words, for the support. */
  readonly detail: string | undefined;
}

/** Something that failed. */
export interface Failure {
  readonly doing: Doing;
  readonly error: unknown;
  /** Sites that were sent. */
  readonly sites?: number | undefined;
}

/** The refused fields of an error, with the words of each. */
function refusals(error: unknown): readonly { readonly path: string; readonly detail: string }[] {
  if (isAmoError(error, 'VALIDATION')) return error.validationErrors;
  if (!isAmoError(error, 'WRITE')) return [];
  const { cause } = error;
  return isAmoError(cause) && cause !== error ? refusals(cause) : [];
}

function wordsOf(error: unknown): string | undefined {
  if (!isAmoError(error)) return undefined;
  if ('detail' in error && typeof error.detail === 'string') return error.detail;
  return isAmoError(error.cause) ? wordsOf(error.cause) : undefined;
}

/** Finds the row of a failure. */
export function problemOf({ doing, error, sites }: Failure): Problem {
  const words = wordsOf(error);
  if (!isAmoError(error)) return { id: 'unknown', way: 'retry', detail: undefined };
  const refused = refusals(error);
  const arrived = 'arrived' in error ? error.arrived : undefined;
  const rows: readonly ProblemRow[] = problems;
  const at = rows.findIndex((row) => {
    if (!row.code.includes(error.code)) return false;
    if (row.doing && !row.doing.includes(doing)) return false;
    if (row.sites && sites !== 0) return false;
    if (row.arrived && (row.arrived !== arrived || isReading(doing))) return false;
    const { path, detail } = row;
    if (path)
      return refused.some((one) => path.test(one.path) && (!detail || detail.test(one.detail)));
    return !detail || detail.test(words ?? '');
  });
  const row = problems[at];
  return { id: row?.id ?? 'unknown', way: row?.way ?? 'retry', detail: words };
}

const isReading = (doing: Doing): boolean => reading.some((one) => one === doing);
