import { say } from '../../../say.ts';

/** What a secret looks like, where it stands by itself. */
export interface SecretPattern {
  readonly what: string;
  readonly pattern: RegExp;
}

/**
 * Secrets that are told by their own form. What has no form of its own is told by the name that it
 * is given: see `named.ts`.
 */
export const secretPatterns: readonly SecretPattern[] = [
  {
    what: say({ en: 'a token (JWT)', ru: 'токен (JWT)' }),
    pattern: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/g,
  },
  {
    // 64 letters of both sizes and digits; a hash has one size, and a longer text is no secret.
    what: say({ en: 'a secret key of an integration', ru: 'секретный ключ интеграции' }),
    pattern:
      /(?<![\w+/=-])(?=[A-Za-z]*\d)(?=[a-z\d]*[A-Z])(?=[A-Z\d]*[a-z])[A-Za-z\d]{64}(?![\w+/=-])/g,
  },
  {
    what: say({ en: 'a refresh token of the CRM', ru: 'refresh-токен CRM' }),
    pattern: /\bdef50200[0-9a-f]{40,}\b/g,
  },
  {
    what: say({ en: 'a private key', ru: 'закрытый ключ' }),
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g,
  },
  {
    what: say({ en: 'a key of Amazon', ru: 'ключ Amazon' }),
    pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  },
  { what: say({ en: 'a key of Google', ru: 'ключ Google' }), pattern: /\bAIza[\w-]{35}(?![\w-])/g },
  {
    what: say({ en: 'a token of GitHub', ru: 'токен GitHub' }),
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,})/g,
  },
  { what: say({ en: 'a token of Slack', ru: 'токен Slack' }), pattern: /\bxox[abprs]-[\w-]{10,}/g },
  {
    what: say({ en: 'a secret key of Stripe', ru: 'секретный ключ Stripe' }),
    pattern: /\b[sr]k_live_\w{20,}/g,
  },
  {
    what: say({ en: 'a token of a Telegram bot', ru: 'токен бота Telegram' }),
    pattern: /(?<![\w:])\d{8,10}:AA[\w-]{33}(?![\w-])/g,
  },
  {
    what: say({ en: 'a key of OpenAI', ru: 'ключ OpenAI' }),
    pattern: /\bsk-(?:proj-)?[A-Za-z0-9_-]{32,}/g,
  },
  {
    what: say({ en: 'a password in an address', ru: 'пароль в адресе' }),
    pattern: /\bhttps?:\/\/[^\s/:@"'`]+:[^\s/@"'`]{3,}@[\w.-]+/g,
  },
];

/** Enough of a secret to find it, and no more: it must not go on into a log. */
export const shown = (secret: string): string => `${secret.slice(0, 4)}…`;
