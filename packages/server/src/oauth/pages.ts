import type { SignInEnd, SignInRefusal } from './sign-in-end.ts';

const texts = {
  en: {
    installed: ['The integration is connected', 'You can close this window.'],
    refused: ['The integration is not connected', 'Please try once more.'],
  },
  ru: {
    installed: ['Интеграция подключена', 'Это окно можно закрыть.'],
    refused: ['Интеграция не подключена', 'Попробуйте ещё раз.'],
  },
} as const;

const refusals: Readonly<Record<SignInRefusal, { status: number; en: string; ru: string }>> = {
  state: {
    status: 400,
    en: 'The sign-in was not begun here, was begun too long ago, or has come back before.',
    ru: 'Вход начат не здесь, начат слишком давно или уже завершён.',
  },
  browser: {
    status: 400,
    en: 'The sign-in was begun in another browser.',
    ru: 'Вход начат в другом браузере.',
  },
  access_denied: {
    status: 403,
    en: 'The integration was not let in.',
    ru: 'Доступ интеграции не разрешён.',
  },
  client_id: {
    status: 400,
    en: 'The answer is for an integration that is not ours.',
    ru: 'Ответ пришёл для другой интеграции.',
  },
  code: {
    status: 400,
    en: 'The CRM did not take the code.',
    ru: 'CRM не приняла код авторизации.',
  },
};

const style =
  'body{font:16px/1.5 system-ui,sans-serif;color-scheme:light dark;display:grid;min-height:90vh;place-content:center;text-align:center;padding:24px}h1{font-size:20px;margin:0 0 8px}p{margin:0;opacity:.7}';

/** The page that a person sees at the end of a sign-in. */
export function answerPage(request: Request, end: SignInEnd): Response {
  const language = /^ru\b/i.test(request.headers.get('accept-language') ?? '') ? 'ru' : 'en';
  const [title, text] = texts[language][end.status];
  const refusal = end.status === 'refused' ? refusals[end.reason] : undefined;
  const why = refusal ? `${refusal[language]} ` : '';
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><main><h1>${title}</h1><p>${why}${text}</p></main></html>`;
  return new Response(html, {
    status: refusal?.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}
