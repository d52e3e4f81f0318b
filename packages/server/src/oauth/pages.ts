interface Page {
  readonly status: number;
  readonly name: 'installed' | 'refused';
  /** What is wrong, in English, for whoever has to mend it. */
  readonly detail?: string;
}

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

const style =
  'body{font:16px/1.5 system-ui,sans-serif;color-scheme:light dark;display:grid;min-height:90vh;place-content:center;text-align:center;padding:24px}h1{font-size:20px;margin:0 0 8px}p{margin:0;opacity:.7}small{display:block;margin-top:24px;opacity:.6}';

/** The page that a person sees at the end of a sign-in. */
export function answerPage(request: Request, { status, name, detail }: Page): Response {
  const language = /^ru\b/i.test(request.headers.get('accept-language') ?? '') ? 'ru' : 'en';
  const [title, text] = texts[language][name];
  const more = detail === undefined ? '' : `<small lang="en">${detail}</small>`;
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><main><h1>${title}</h1><p>${text}</p>${more}</main></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}
