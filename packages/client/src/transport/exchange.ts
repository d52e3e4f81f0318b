import ky from 'ky';
import type { Auth } from '../auth/auth.ts';
import { AmoHttpError, codeOfStatus } from '../errors/http-error.ts';
import { AmoNetworkError, AmoTimeoutError } from '../errors/transport-error.ts';
import type { Call } from './call.ts';
import type { RequestFacts, ResponseFacts } from './facts.ts';
import { surelyNotSent } from './network-fault.ts';
import { type Answer, answerError, isHtml, parseJson } from './read-answer.ts';
import { readProblem } from './read-problem.ts';
import type { TransportOptions } from './transport-options.ts';

/** One attempt of one call: sends it, reads the answer to its end, and throws what is not good. */
export async function exchange(
  call: Call,
  options: TransportOptions,
  attempt: number,
  extraHeaders: Readonly<Record<string, string>>,
  onHead: () => void,
): Promise<Answer> {
  const { auth } = options;
  const json = call.body === undefined ? undefined : JSON.stringify(call.body);
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...extraHeaders,
    ...(await auth.headers()),
  };
  const url = `${options.baseUrl}${call.path}${call.query && `?${call.query}`}`;
  const request = factsOf(call, auth, url, headers, json, attempt);

  const milliseconds = call.timeout ?? options.timeout;
  const deadline = AbortSignal.timeout(milliseconds);
  const signal = call.signal ? AbortSignal.any([call.signal, deadline]) : deadline;
  const start = performance.now();
  let response: ResponseFacts | undefined;
  try {
    const head = await ky(url, {
      method: call.method,
      headers,
      signal,
      credentials: auth.credentials,
      // Retries, time limit and errors are ours: the limiter counts every start.
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      ...(json === undefined ? {} : { body: json }),
      ...(options.fetch ? { fetch: options.fetch } : {}),
    });
    onHead();
    response = headFacts(head);
    const text = auth.redact(await head.text());
    response = { ...response, text, duration: performance.now() - start };
    return judge(head, request, response, auth);
  } catch (error) {
    if (call.signal?.aborted) throw call.signal.reason;
    if (deadline.aborted)
      throw new AmoTimeoutError(
        `No answer within ${milliseconds} ms: ${call.method} ${call.path}`,
        request,
        response,
        'unknown',
      );
    if (response && !(error instanceof Error && 'code' in error && 'arrived' in error))
      throw answerError('truncated', request, response);
    if (response) throw error;
    throw networkError(error, request, options);
  }
}

function factsOf(
  call: Call,
  auth: Auth,
  url: string,
  headers: Readonly<Record<string, string>>,
  json: string | undefined,
  attempt: number,
): RequestFacts {
  return {
    method: call.method,
    path: auth.redact(call.path),
    url: auth.redact(url),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, auth.redact(value)]),
    ),
    body: json === undefined ? undefined : auth.redact(json),
    attempt,
  };
}

function headFacts(head: Response): ResponseFacts {
  return {
    status: head.status,
    requestId: head.headers.get('X-Request-Id') ?? undefined,
    contentType: head.headers.get('Content-Type') ?? undefined,
    text: '',
    duration: 0,
  };
}

/** The answer when it is a good one; otherwise throws what is wrong with it. */
function judge(head: Response, request: RequestFacts, response: ResponseFacts, auth: Auth): Answer {
  const parsed = parseJson(response);
  const body = 'body' in parsed ? parsed.body : undefined;
  const isSession = auth.caller === 'session';
  // A session that is over is answered by 401, or by a redirect to the page where one logs in.
  const isLoginPage = isSession && head.redirected && isHtml(response);
  if (!head.ok || isLoginPage) {
    const expired = isSession && (head.status === 401 || isLoginPage);
    throw new AmoHttpError(
      expired ? 'SESSION_EXPIRED' : codeOfStatus(head.status),
      request,
      response,
      readProblem(expired ? 401 : head.status, head.headers, body),
    );
  }
  if ('problem' in parsed) throw answerError(parsed.problem, request, response);
  return { body, request, response };
}

function networkError(
  error: unknown,
  request: RequestFacts,
  { auth, baseUrl }: TransportOptions,
): AmoNetworkError {
  const here = globalThis.location?.origin;
  const foreign =
    here !== undefined && here !== 'null' && here !== baseUrl
      ? `; a page of ${here} may not read ${baseUrl}: the API answers no page of another origin, call it from a server`
      : '';
  const reason = error instanceof Error ? auth.redact(error.message) : 'unknown reason';
  return new AmoNetworkError(
    `No answer (${reason})${foreign}: ${request.method} ${request.path}`,
    request,
    undefined,
    surelyNotSent(error) ? 'no' : 'unknown',
  );
}
