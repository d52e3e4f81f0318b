import { html, raw } from 'hono/html';
import type { PageLanguage } from '../page-shapes/page-state.ts';
import { consentTexts } from './consent-texts.ts';

type Page = ReturnType<typeof html>;

const style = raw(`
:root { color-scheme: light dark; --back: #eef1f5; --card: #fff; --text: #1d2733; --soft: #5d6b7c; --line: #dde3ea; --main: #2f6fde; --on-main: #fff }
@media (prefers-color-scheme: dark) { :root { --back: #11181f; --card: #1b2530; --text: #e8edf3; --soft: #9aa8b7; --line: #303d4b; --main: #5b93f0; --on-main: #0d1420 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif }
main { width: min(440px, 100%); background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 28px; box-shadow: 0 6px 24px #0000000f }
h1 { margin: 0 0 20px; font-size: 20px; line-height: 1.3; overflow-wrap: anywhere }
dl { margin: 0 0 20px; display: grid; grid-template-columns: auto 1fr; gap: 6px 16px; padding: 14px 0; border-block: 1px solid var(--line) }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
ul { margin: 6px 0 20px; padding-left: 20px }
p { margin: 0 0 16px }
.soft { color: var(--soft); font-size: 13px; margin: 20px 0 0 }
.buttons { display: flex; flex-wrap: wrap; gap: 10px }
button { flex: 1 1 140px; font: inherit; font-weight: 600; padding: 10px 16px; border-radius: 8px; border: 1px solid var(--line); background: transparent; color: inherit; cursor: pointer }
button[value=allow] { background: var(--main); border-color: var(--main); color: var(--on-main) }
button:focus-visible { outline: 2px solid var(--main); outline-offset: 2px }
@media (max-width: 420px) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: 8px } }
`);

function page(language: PageLanguage, title: string, body: Page): Page {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>`;
}

export interface Consent {
  readonly language: PageLanguage;
  readonly integration: string;
  readonly account: string;
  readonly user: string;
  readonly isAdmin: boolean;
  /** Host to which the code goes. */
  readonly target: string;
  readonly scopes: readonly string[];
  readonly isExternal: boolean;
  /** Ties the answer to this page. */
  readonly ticket: string;
}

/** Asks a person whether an integration may come in. */
export function consentPage(consent: Consent): Page {
  const texts = consentTexts[consent.language];
  const { user, isAdmin } = consent;
  return page(
    consent.language,
    texts.title,
    html`<h1>${texts.asks(consent.integration)}</h1>
<dl><dt>${texts.account}</dt><dd>${consent.account}</dd>
<dt>${texts.user}</dt><dd>${user}${isAdmin ? ` (${texts.administrator})` : ''}</dd>
<dt>${texts.goesTo}</dt><dd>${consent.target}</dd></dl>
<p>${texts.may}</p>
<ul>${consent.scopes.map((scope) => html`<li>${texts.scopes[scope] ?? scope}</li>`)}</ul>
${consent.isExternal ? html`<p>${texts.external}</p>` : ''}
<form method="post" action="/oauth"><input type="hidden" name="ticket" value="${consent.ticket}">
<div class="buttons"><button name="answer" value="allow">${texts.allow}</button>
<button name="answer" value="deny">${texts.deny}</button></div></form>
<p class="soft">${texts.sandbox}</p>`,
  );
}

/** Tells a person why it did not come to that. */
export function problemPage(language: PageLanguage, problem: string): Page {
  const texts = consentTexts[language];
  return page(language, texts.problem, html`<h1>${texts.problem}</h1><p>${problem}</p>`);
}

/** Mode `popup`: the window that opened this one goes on, this one closes. */
export function openerPage(language: PageLanguage, target: string): Page {
  // Inside of a script only JSON without "<" is safe.
  const address = raw(JSON.stringify(target).replace(/</g, '\\u003c'));
  return page(
    language,
    consentTexts[language].title,
    html`<p><a href="${target}">${consentTexts[language].title}</a></p>
<script>if (window.opener) { window.opener.location = ${address}; window.close(); } else { window.location = ${address}; }</script>`,
  );
}
