import ky from 'ky';
import { AmoHttpError, codeOfStatus } from '../errors/http-error.ts';
import { AmoNetworkError, AmoTimeoutError } from '../errors/transport-error.ts';
import type { Call } from './call.ts';
import { factsOf, type RequestFacts, type ResponseFacts, urlOf } from './facts.ts';
import { surelyNotSent } from './network-fault.ts';
import { type Answer, answerError, isHtml, parseJson } from './read-answer.ts';
import { readProblem } from './read-problem.ts';
import type { TransportOptions } from './transport-options.ts';

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
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(call.actAs === undefined ? {} : { 'X-Context-User-ID': String(call.actAs) }),
    ...(await auth.headers()),
  };
  const request = factsOf(call, options, attempt, headers);
  const milliseconds = call.timeout ?? options.timeout;
  const deadline = AbortSignal.timeout(milliseconds);
  const start = performance.now();
  let response: ResponseFacts | undefined;
  try {
    const sent = await ky(urlOf(call, options), {
      method: call.method,
      headers,
      signal: call.signal ? AbortSignal.any([call.signal, deadline]) : deadline,
      credentials: auth.credentials,
      // Retries, time limit and errors are ours: the limiter counts every start.
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      ...(call.body === undefined ? {} : { json: call.body }),
      ...(options.fetch ? { fetch: options.fetch } : {}),
    });
    listener.onHead();
    const head = (await options.onResponse?.({ request, response: sent.clone() })) ?? sent;
    response = headFacts(head);
    const text = auth.redact(await head.text());
    response = { ...response, text, duration: performance.now() - start };
    listener.onEnd(request, response);
    return await judge(head, request, response, options);
  } catch (error) {
    // An answer that was read to its end has been judged; the error is the judgement.
    if (response && response.duration > 0) throw error;
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
  }
}

function headFacts({ status, headers }: Response): ResponseFacts {
  return {
    status,
    requestId: headers.get('X-Request-Id') ?? undefined,
    contentType: headers.get('Content-Type') ?? undefined,
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

function networkError(
  error: unknown,
  request: RequestFacts,
  { auth, baseUrl }: TransportOptions,
): AmoNetworkError {
  const here = globalThis.location?.origin;
  const reason = error instanceof Error ? auth.redact(error.message) : 'unknown reason';
  const foreign =
    here && here !== 'null' && here !== baseUrl
      ? `; the API answers no page of another origin, call ${baseUrl} from a server`
      : '';
  return new AmoNetworkError(
    `No answer (${reason}${foreign}): ${request.method} ${request.path}`,
    request,
    undefined,
    surelyNotSent(error) ? 'no' : 'unknown',
  );
}
