import {
  isVisitState,
  type Refusal,
  refusals,
  type VisitState,
} from '../../../agreed/page-answers.ts';

/** What became of a call: an answer, or why there is none. */
export type Answered<T> =
  | { readonly answer: T }
  | { readonly refusal: Refusal | 'offline' | 'server' };

/** Milliseconds after which nobody waits any more. */
const patience = 20_000;

async function call<T>(
  path: string,
  isAnswer: (said: unknown) => said is T,
  body?: unknown,
): Promise<Answered<T>> {
  try {
    const response = await fetch(`./visits/${path}`, {
      signal: AbortSignal.timeout(patience),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const said: unknown = await response.json().catch(() => undefined);
    if (response.ok && isAnswer(said)) return { answer: said };
    const detail = said instanceof Object && 'detail' in said ? said.detail : undefined;
    return { refusal: refusals.find((one) => one === detail) ?? 'server' };
  } catch {
    return { refusal: 'offline' };
  }
}

const isAnything = (said: unknown): said is object => said instanceof Object;

/** The id of the visit that a ticket opens. */
export const visitIdOf = (ticket: string): string => ticket.split('.')[1] || '-';

const at = (visit: string, what?: string): string =>
  `${encodeURIComponent(visit)}${what ? `/${what}` : ''}`;

/** What the page asks of the server for a client. */
export const visitCalls = {
  open: (ticket: string) => call(at(visitIdOf(ticket), 'open'), isVisitState, { ticket }),
  read: (visit: string) => call(at(visit), isVisitState),
  choose: (visit: string, start: number, language: string) =>
    call(at(visit, 'choose'), isVisitState, { start, language }),
  refuse: (visit: string) => call(at(visit, 'refuse'), isVisitState, {}),
  again: (ticket: string) => call(at(visitIdOf(ticket), 'again'), isAnything, { ticket }),
} as const;

export type VisitAnswer = Answered<VisitState>;
