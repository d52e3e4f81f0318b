import { AmoAnswerError, type AnswerProblem } from '../errors/transport-error.ts';
import type { RequestFacts, ResponseFacts } from './facts.ts';

/** An answer: its JSON, undefined when there was no body, and what is known of the exchange. */
export interface Answer {
  readonly body: unknown;
  readonly request: RequestFacts;
  readonly response: ResponseFacts;
}

/** An {@link AmoAnswerError} with a message that says what came and where. */
export function answerError(
  problem: AnswerProblem,
  request: RequestFacts,
  response: ResponseFacts,
  more = '',
): AmoAnswerError {
  return new AmoAnswerError(
    problem,
    `The answer with status ${response.status} is not what belongs there (${problem}${more && `: ${more}`}): ${request.method} ${request.path}`,
    request,
    response,
  );
}

/** Whether a text looks like a page and not like an answer of the API. */
export function isHtml({ text }: ResponseFacts): boolean {
  return /^\s*</.test(text);
}

/** The JSON of a text; undefined when it is empty, a problem's name when it is none. */
export function parseJson(
  response: ResponseFacts,
): { readonly body: unknown } | { readonly problem: AnswerProblem } {
  if (response.text.trim() === '') return { body: undefined };
  try {
    return { body: JSON.parse(response.text) as unknown };
  } catch {
    // The parser's own message quotes the body, so it is not kept.
    if (isHtml(response)) return { problem: 'html' };
    return { problem: /^\s*[[{]/.test(response.text) ? 'truncated' : 'not-json' };
  }
}
