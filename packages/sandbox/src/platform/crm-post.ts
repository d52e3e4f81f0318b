import { formType, phpForm } from '../outgoing/form.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';

/** What `self.crm_post` sends, and what it expects. */
export interface CrmPost {
  readonly url: string;
  readonly data?: unknown;
}

const timeout = 10_000;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What comes from outside is shown to the widget's code alone: it is no page of the account. */
const headers = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
} as const;

const refused = (url: string): string => {
  const target = URL.canParse(url) ? new URL(url).host : url;
  return `The sandbox may not call ${target}: allow it by name and port (allowOutgoing).`;
};

/** The CRM's proxy for widgets: a form by POST, and the other server's answer. */
export async function crmPost(outgoing: Outgoing, { url, data }: CrmPost): Promise<Response> {
  const body = typeof data === 'string' ? data : phpForm(isRecord(data) ? data : {});
  const result = await outgoing.send({
    kind: 'crm_post',
    url,
    headers: { 'content-type': formType },
    body,
    timeout,
    reads: true,
  });
  if ('failed' in result) {
    const text = result.failed === 'refused' ? refused(url) : `No answer: ${result.failed}`;
    return new Response(text, { status: 502, headers });
  }
  const { status, answer } = result;
  // What no answer of HTTP may be, a broken server sends all the same.
  if (status > 599) return new Response(`No answer: status ${status}`, { status: 502, headers });
  const none = status === 204 || status === 205 || status === 304;
  return new Response(none ? null : (answer?.text ?? ''), {
    status,
    headers: { ...headers, 'content-type': answer?.type ?? 'text/plain' },
  });
}
