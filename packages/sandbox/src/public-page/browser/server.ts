/** A message as the chat shows it. */
export interface Message {
  readonly id: string;
  readonly text: string;
  /** Unix seconds. */
  readonly created_at: number;
  /** Whether the visitor wrote it. */
  readonly is_out: boolean;
}

export interface Facts {
  readonly chat: boolean;
  readonly whatsapp: readonly { readonly name: string; readonly link: string }[];
}

/** The host of the buttons, for one of them. */
export interface ButtonServer {
  /** @throws {Error} with the reason: the page is not of a trusted site, or there is no such button */
  readonly facts: () => Promise<Facts>;
  readonly messages: () => Promise<readonly Message[]>;
  /** @param params what the website has told of the visitor, for the chat's bot */
  readonly send: (
    text: string,
    params: Readonly<Record<string, unknown>>,
  ) => Promise<readonly Message[]>;
  readonly act: (name: string) => Promise<void>;
}

export function buttonServer(
  origin: string,
  id: string,
  hash: string,
  visitor: string,
): ButtonServer {
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const url = new URL(`/buttons/${encodeURIComponent(id)}${path}`, origin);
    url.searchParams.set('hash', hash);
    if (path === '/messages' && !body) url.searchParams.set('visitor', visitor);
    const answer = await fetch(url, {
      credentials: 'omit',
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (answer.status === 204) return undefined;
    const json: unknown = await answer.json();
    if (!answer.ok) throw new Error(String(Object(json).detail ?? answer.status));
    return json;
  };
  const listOf = (value: unknown): readonly Message[] => (Array.isArray(value) ? value : []);
  return {
    async facts() {
      const { chat, whatsapp } = Object(await ask(''));
      return { chat: chat === true, whatsapp: Array.isArray(whatsapp) ? whatsapp : [] };
    },
    messages: async () => listOf(await ask('/messages')),
    send: async (text, bot_params) => listOf(await ask('/messages', { visitor, text, bot_params })),
    act: async (name) => void (await ask('/actions', { visitor, name })),
  };
}
