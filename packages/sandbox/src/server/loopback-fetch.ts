import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';

const withoutBody = [204, 205, 304];

/**
 * A `fetch` that finds every host below `localhost` on this machine, as browsers do. Node leaves that
 * to the system, of which some look for such names in the network.
 *
 * A backend in Node that is tried beside the sandbox reaches `demo.amocrm.localhost` with it. What
 * is not below `localhost` goes to the usual `fetch`.
 *
 * @throws {Error} as `node:http` gives it, where nobody listens or the connection breaks
 * @example
 * const answer = await loopbackFetch(`${sandbox.url}/api/v4/account`, {
 *   headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
 * });
 */
export const loopbackFetch: typeof fetch = async (input, init) => {
  const asked = new Request(input, init);
  const { protocol, hostname, port, host, pathname, search } = new URL(asked.url);
  if (protocol !== 'http:' || !/(?:^|\.)localhost$/.test(hostname)) return fetch(asked);
  const body = Buffer.from(await asked.arrayBuffer());
  const sent = request({
    host: '127.0.0.1',
    port: port || 80,
    method: asked.method,
    path: `${pathname}${search}`,
    headers: { ...Object.fromEntries(asked.headers), host, 'content-length': body.length },
    signal: asked.signal,
  });
  const answered = once(sent, 'response');
  sent.end(body);
  const [answer]: readonly unknown[] = await answered;
  if (!(answer instanceof IncomingMessage)) throw new TypeError('node:http gave no answer');
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const status = answer.statusCode ?? 502;
  if (!withoutBody.includes(status)) return new Response(bodyOf(answer), { status, headers });
  answer.resume();
  return new Response(null, { status, headers });
};

/** Of what Node and browsers call a `ReadableStream` the types differ, so that one can not be given. */
function bodyOf(answer: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = answer.iterator();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
