/** What the server tells the page. Times are Unix seconds. */

/** What the client sees of the company: no more than is needed to trust the page. */
export interface Host {
  readonly account: string;
  /** The first name of whoever is responsible. */
  readonly person: string;
  /** The account's time zone: `Europe/Moscow`. */
  readonly timezone: string;
}

export interface Meeting {
  readonly purpose: string;
  /** Minutes. */
  readonly duration: number;
}

export type Outcome =
  | { readonly status: 'open' }
  | { readonly status: 'chosen'; readonly start: number }
  | { readonly status: 'unsuitable' };

/** What a client has before them. */
export interface VisitState {
  readonly host: Host;
  readonly meeting: Meeting;
  readonly outcome: Outcome;
  /** Times that are free; empty when the outcome is there. */
  readonly free: readonly number[];
}

/** What a manager has before them: the meeting of a card, if there is one. */
export interface CardMeeting {
  readonly meeting:
    | (Meeting & {
        readonly start: number;
        readonly version: number;
        /** When it is, said to the client in their language: the bot has ended and tells them nothing. */
        readonly toClient: string;
      })
    | null;
  readonly timezone: string;
  readonly free: readonly number[];
}

/** Why the page can not do what it was asked for. */
export const refusals = [
  'malformed',
  'tampered',
  'foreign',
  'used',
  'expired',
  'replaced',
  'over',
  'taken',
  'changed',
  'too_often',
  'not_found',
  'no_session',
  'crm',
] as const;

export type Refusal = (typeof refusals)[number];

const has = (value: unknown, ...keys: readonly string[]): boolean =>
  value instanceof Object && keys.every((key) => key in value);

/** Whether an answer is of the server that belongs to the page. */
export const isVisitState = (value: unknown): value is VisitState =>
  has(value, 'host', 'meeting', 'outcome', 'free');

export const isCardMeeting = (value: unknown): value is CardMeeting =>
  has(value, 'meeting', 'timezone', 'free');
