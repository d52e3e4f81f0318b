import { isAmoError } from '@amokit/client';
import type { Refusal } from '../agreed/page-answers.ts';

const statuses: Readonly<Record<Refusal, number>> = {
  malformed: 400,
  tampered: 403,
  foreign: 403,
  used: 409,
  expired: 410,
  replaced: 410,
  over: 410,
  taken: 409,
  changed: 409,
  too_often: 429,
  not_found: 404,
  no_session: 401,
  crm: 503,
};

/** An answer that the page has words for. */
export function refuse(refusal: Refusal): Response {
  const status = statuses[refusal];
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  // As the API's own answers are, so that its client reads them: the word is their detail.
  return Response.json({ title: 'Refused', status, detail: refusal }, { status, headers });
}

export function answer(body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store', ...headers } });
}

/** What the CRM does not do now is told as such; anything else is a mistake of ours. */
export async function orCrmFault(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    if (!isAmoError(error) && !isLate) throw error;
    return refuse('crm');
  }
}
