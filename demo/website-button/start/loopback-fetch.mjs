import { request } from 'node:http';

/** A `fetch` that finds every host below `localhost` on this machine, as browsers do and Node does not. */
export async function loopbackFetch(input, init) {
  const asked = new Request(input, init);
  const url = new URL(asked.url);
  if (!url.hostname.endsWith('localhost')) return fetch(asked);
  const body = Buffer.from(await asked.arrayBuffer());
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: url.port,
        method: asked.method,
        path: `${url.pathname}${url.search}`,
        headers: {
          ...Object.fromEntries(asked.headers),
          host: url.host,
          'content-length': body.length,
        },
        signal: asked.signal,
      },
      async (answer) => {
        try {
          const chunks = [];
          for await (const chunk of answer) chunks.push(chunk);
          const status = answer.statusCode ?? 502;
          const isEmpty = status === 204 || status === 304;
          const headers = Object.entries(answer.headersDistinct).flatMap(([name, values]) =>
            values.map((value) => [name, value]),
          );
          resolve(new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers }));
        } catch (error) {
          reject(error);
        }
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
