import type { Auth } from '@amokit/client';

/** What a script needs; `run.mjs` gives it, from a sandbox. */
export interface Setting {
  /**
   * How the account is reached. In a program of yours:
   * `{ auth: bearer(process.env.AMO_TOKEN), baseUrl: 'https://example.amocrm.ru' }`.
   */
  readonly connection: {
    readonly auth: Auth;
    readonly baseUrl: string;
    readonly limit?: { readonly requests: number; readonly milliseconds: number };
  };
  /** Says what was done. */
  readonly tell: (line: string) => void;
  /** An address of this machine that the sandbox may call: `http://127.0.0.1:4000`. */
  readonly own: string;
  /** The keys of an integration that people have not let in yet. */
  readonly integration: { readonly clientId: string; readonly clientSecret: string };
  /** Does what an administrator does by switching the integration on. */
  readonly install: () => void;
  /** A talk and a bot that the account has: the API makes neither. */
  readonly talkId: number;
  readonly botId: number;
}

/** What each script exports as `run`. */
export type Run = (setting: Setting) => Promise<void>;

/** Unix seconds of this moment, some days later or earlier. */
export const inDays = (days: number): number => Math.floor(Date.now() / 1000) + days * 86_400;
