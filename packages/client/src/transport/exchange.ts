import ky from 'ky';
import { AmoHttpError, codeOfStatus } from '../errors/http-error.ts';
import { AmoNetworkError, AmoTimeoutError } from '../errors/transport-error.ts';
import type { Call } from './call.ts';
import { factsOf, isBytes, type RequestFacts, type ResponseFacts, urlOf } from './facts.ts';
import { type Answer, answerError, isHtml, parseJson } from './read-answer.ts';
import { readProblem } from './read-problem.ts';
import type { TransportOptions } from './transport-options.ts';
import { untilAborted } from './until-aborted.ts';

/** What the transport wants to hear of an exchange while it goes on. */
export interface Listener {
  /** The status is there, so the request has arrived. */
  onHead(): void;
  /** The exchange is over, well or not. */
  onEnd(request: RequestFacts, response: ResponseFacts | undefined): void;
}

/** One attempt of one call: sends it, reads the answer to its end, and throws what is not good. */
export async function exchange(
  call: Call,
  options: TransportOptions,
  attempt: number,
  listener: Listener,
): Promise<Answer> {
  const { auth } = options;
  const isJson = call.body !== undefined && !isBytes(call.body);
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...(isJson ? { 'Content-Type': 'application/json' } : {}),
    ...(call.actAs === undefined ? {} : { 'X-Context-User-ID': String(call.actAs) }),
    ...(await untilAborted(auth.headers(), call.signal)),
  };
  const request = factsOf(call, options, attempt, headers);
  const milliseconds = call.timeout ?? options.timeout;
  const deadline = AbortSignal.timeout(milliseconds);
  const start = performance.now();
  let response: ResponseFacts | undefined;
  const fail = (error: unknown): never => {
    listener.onEnd(request, response);
    if (call.signal?.aborted) throw call.signal.reason;
    if (deadline.aborted)
      throw new AmoTimeoutError(
        `No answer within ${milliseconds} ms: ${call.method} ${request.path}`,
        request,
        response,
        'unknown',
      );
    throw response
      ? answerError('truncated', request, response)
      : networkError(error, request, options);
  };

  call.onStart?.();
  const sent = await ky(urlOf(call, options), {
    method: call.method,
    headers,
    signal: call.signal ? AbortSignal.any([call.signal, deadline]) : deadline,
    credentials: auth.credentials,
    // Retries, time limit and errors are ours: the limiter counts every start.
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    ...(isJson ? { json: call.body } : isBytes(call.body) ? { body: call.body } : {}),
    ...(options.fetch ? { fetch: options.fetch } : {}),
  }).catch(fail);
  listener.onHead();
  // What a hook throws is its own matter and goes to the caller as it is.
  const head = (await options.onResponse?.({ request, response: sent.clone() })) ?? sent;
  response = headFacts(head);
  const blob = call.as && head.ok ? await head.blob().catch(fail) : undefined;
  const text = blob ? '' : auth.redact(await head.text().catch(fail));
  response = { ...response, text, duration: Math.round(performance.now() - start) };
  listener.onEnd(request, response);
  return blob ? { body: blob, request, response } : judge(head, request, response, options);
}

function headFacts({ status, headers }: Response): ResponseFacts {
  return {
    status,
    requestId: headers.get('X-Request-Id') ?? undefined,
    text: '',
    duration: 0,
  };
}

/** The answer when it is a good one; otherwise throws what is wrong with it. */
function judge(
  head: Response,
  request: RequestFacts,
  response: ResponseFacts,
  { auth }: TransportOptions,
): Answer {
  const parsed = parseJson(response);
  const isSession = auth.caller === 'session';
  // A session that is over is answered by 401, or by a redirect to the page where one logs in.
  const isLogin = isSession && head.redirected && isHtml(response);
  if (!head.ok || isLogin)
    throw new AmoHttpError(
      isLogin || (isSession && head.status === 401) ? 'SESSION_EXPIRED' : codeOfStatus(head.status),
      request,
      response,
      readProblem(head, 'body' in parsed ? parsed.body : undefined),
    );
  if ('problem' in parsed) throw answerError(parsed.problem, request, response);
  return { body: parsed.body, request, response };
}

/** Node hides what went wrong under "fetch failed": `ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
function codeUnder(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? `, ${cause.code}` : '';
}

function networkError(
  error: unknown,
  request: RequestFacts,
  { auth, baseUrl }: TransportOptions,
): AmoNetworkError {
  const here = globalThis.location?.origin ?? baseUrl;
  const foreign = here === baseUrl ? '' : '; the API answers no other origin';
  return new AmoNetworkError(
    `No answer (${auth.redact(`${error}${codeUnder(error)}`)}${foreign}): ${request.method} ${request.path}`,
    request,
    undefined,
    auth.neverLeft?.(error) ? 'no' : 'unknown',
  );
}
