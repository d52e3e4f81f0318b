/** The sign-in as a person and an integration's backend do it. */
import type { Sandbox } from '../src/index.ts';
import { askHost, form } from './ask-host.ts';
import { at } from './harness.ts';

export const www = 'www.amocrm.localhost';

const ticketOf = (text: string) => /name="ticket" value="([^"]+)"/.exec(text)?.[1] ?? '';

/** Lets the integration in as a person does, and gives the address to which the page sends them. */
export async function consent(sandbox: Sandbox, query: string, answer = 'allow') {
  const page = await askHost(sandbox, { host: www, path: `/oauth?${query}` });
  const decided = await askHost(sandbox, {
    host: www,
    path: '/oauth',
    ...form({ ticket: ticketOf(page.text), answer }),
  });
  return { page, decided, location: new URL(decided.headers.get('location') ?? 'about:blank') };
}

export const exchange = (sandbox: Sandbox, more: Record<string, string>) => {
  const { clientId, clientSecret, redirectUri } = sandbox.integration;
  return {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uri: redirectUri,
    ...more,
  };
};

export async function tokenRequest(sandbox: Sandbox, body: Record<string, string>, asForm = false) {
  const response = await fetch(`${sandbox.apiUrl}/oauth2/access_token`, {
    method: 'POST',
    headers: {
      'content-type': asForm ? 'application/x-www-form-urlencoded' : 'application/json',
    },
    body: asForm ? new URLSearchParams(body).toString() : JSON.stringify(body),
  });
  const json: unknown = await response.json();
  return { status: response.status, type: response.headers.get('content-type'), json };
}

export const text = (value: unknown, path: string) => String(at(value, path));
