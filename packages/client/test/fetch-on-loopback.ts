import { request } from 'node:http';

/**
 * A `fetch` that finds every host on the loopback, as browsers do with those below `localhost`. Node
 * leaves that to the system, and its own `fetch` lets nobody set the `Host`.
 */
export function fetchOnLoopback(port: string): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const url = new URL(asked.url);
    const body = Buffer.from(await asked.arrayBuffer());
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          method: asked.method,
          path: `${url.pathname}${url.search}`,
          headers: {
            ...Object.fromEntries(asked.headers),
            host: url.host,
            'content-length': body.length,
          },
        },
        async (answer) => {
          const chunks: Buffer[] = [];
          for await (const chunk of answer) chunks.push(chunk);
          const status = answer.statusCode ?? 0;
          const hasBody = ![204, 304].includes(status);
          const type = answer.headers['content-type'] ?? '';
          resolve(
            new Response(hasBody ? Buffer.concat(chunks) : null, {
              status,
              headers: { 'content-type': type },
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  };
}
