/** The way to a server: a proxy that lets every request wait for 0–160 ms (80 ± 80), and notes it. */
import http from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Opens the way to the server at `target`.
 *
 * @param {string} target its origin
 * @param {number} jitter so many milliseconds around as many, before a request arrives
 */
export async function openWay(target, jitter = 80) {
  const { hostname, port } = new URL(target);
  const log = [];
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer(async (incoming, outgoing) => {
    if (jitter > 0) await sleep(Math.random() * 2 * jitter);
    const seen = { at: performance.now(), method: incoming.method, path: incoming.url, status: 0 };
    log.push(seen);
    const headers = { ...incoming.headers, host: `${hostname}:${port}` };
    const { method, url: path } = incoming;
    const on = http.request({ agent, hostname, port, path, method, headers }, (answer) => {
      seen.status = answer.statusCode;
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    on.on('error', () => outgoing.destroy());
    incoming.pipe(on);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    log,
    close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The host that the peers are told: they know https only. */
export const peerHost = 'demo.amocrm.ru';

/** Leads what the peers send to their host onto a way, nothing else of them changed, until it is undone. */
export function leadPeersOnto(way) {
  const { hostname, port } = new URL(way.url);
  const { fetch } = globalThis;
  const { request } = https;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.host !== peerHost) return fetch(input, init);
    return fetch(`${way.url}${url.pathname}${url.search}`, init);
  };
  https.request = ({ method, path, headers }, answered) =>
    http.request(
      { hostname, port, method, path, headers: { ...headers, host: peerHost } },
      answered,
    );
  return () => {
    globalThis.fetch = fetch;
    https.request = request;
  };
}
