/** What a behaviour answers; the engine turns it into a response. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** The content type of a body that is a text already. @default the body is written as JSON */
  readonly type?: string;
}

export const ok = (body: unknown, status = 200): Answer => ({ status, body });

/** 204: nothing found, or nothing to say. */
export const nothing: Answer = { status: 204 };

/** 202 without a body: taken on. */
export const accepted: Answer = { status: 202 };

export type Links = Readonly<Record<string, { readonly href: string }>>;

export const self = (href: string): { readonly self: { readonly href: string } } => ({
  self: { href },
});
