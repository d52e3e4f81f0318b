import { request } from 'node:http';
import { Readable } from 'node:stream';

const withoutBody = [204, 205, 304];

/**
 * Browsers look for every name that ends in `localhost` on this machine; Node asks the network. This
 * `fetch` does as browsers do.
 */
export async function loopbackFetch(input, init) {
  const asked = new Request(input, init);
  const { hostname, port, host, pathname, search } = new URL(asked.url);
  if (!/(?:^|\.)localhost$/.test(hostname)) return fetch(asked);
  const body = Buffer.from(await asked.arrayBuffer());
  const headers = { ...Object.fromEntries(asked.headers), host, 'content-length': body.length };
  const { promise, resolve, reject } = defer();
  request(
    {
      host: '127.0.0.1',
      port,
      method: asked.method,
      path: `${pathname}${search}`,
      headers,
      signal: asked.signal,
    },
    resolve,
  )
    .on('error', reject)
    .end(body);
  const answer = await promise;
  const status = answer.statusCode ?? 502;
  const got = new Headers();
  for (let index = 0; index < answer.rawHeaders.length; index += 2)
    got.append(answer.rawHeaders[index], answer.rawHeaders[index + 1]);
  if (withoutBody.includes(status)) {
    answer.resume();
    return new Response(null, { status, headers: got });
  }
  return new Response(Readable.toWeb(answer), { status, headers: got });
}

function defer() {
  let resolve;
  let reject;
  const promise = new Promise((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}
