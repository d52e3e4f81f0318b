import { html, raw } from 'hono/html';
import type { PageLanguage } from '../page-shapes/page-state.ts';
import { siteTexts } from './site-texts.ts';

type Page = ReturnType<typeof html>;

const style = raw(`
:root { color-scheme: light dark; --back: #faf8f4; --card: #fff; --text: #20262e; --soft: #5f6874; --line: #ddd8ce; --main: #7a4b1e }
@media (prefers-color-scheme: dark) { :root { --back: #171513; --card: #211e1b; --text: #ece7e0; --soft: #a79f94; --line: #3a352f; --main: #e0a871 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.6 system-ui, sans-serif }
header { padding: 14px 20px; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: baseline; justify-content: space-between }
header strong { font-size: 18px; overflow-wrap: anywhere }
main { max-width: 760px; margin: 0 auto; padding: 28px 20px 120px; display: grid; gap: 18px }
h1 { margin: 0; font-size: 26px; line-height: 1.25 }
p, ul { margin: 0 }
ul { padding: 0; list-style: none; display: grid; gap: 14px }
li > div { display: flex; flex-wrap: wrap; gap: 4px 16px }
a { color: var(--main) }
#chat { min-height: 60px; padding: 10px; border: 1px dashed var(--line); border-radius: 8px }
.soft { color: var(--soft); font-size: 14px }
details { padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--card) }
summary { cursor: pointer; font-weight: 600 }
form { display: grid; gap: 10px; margin-top: 10px }
textarea { width: 100%; min-height: 140px; padding: 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--back); color: inherit; font: 13px/1.5 ui-monospace, monospace }
form > div { display: flex; flex-wrap: wrap; gap: 8px }
button { padding: 8px 14px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit; font: inherit; cursor: pointer }
`);

function page(language: PageLanguage, title: string, body: Page): Page {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head>
${body}</html>`;
}

/** A button with the sites that it is for. */
export interface ListedButton {
  readonly id: number;
  readonly name: string;
  readonly sites: readonly string[];
}

export interface SiteList {
  readonly language: PageLanguage;
  readonly account: string;
  readonly buttons: readonly ListedButton[];
  readonly addressOf: (site: string, button: number) => string;
}

/** A website that no button trusts. */
const stranger = 'stranger.example';

/** Where all buttons of the account lead. */
export function siteList({ language, account, buttons, addressOf }: SiteList): Page {
  const texts = siteTexts[language];
  const rows = buttons.map(({ id, name, sites }) => {
    const links = (sites.length > 0 ? sites : ['app.example']).map(
      (site) => html`<a href="${addressOf(site, id)}">${site}</a>`,
    );
    return html`<li><strong>${name || texts.button(id)}</strong>
<div>${links}${
      sites.length > 0
        ? html`<a class="soft" href="${addressOf(stranger, id)}">${texts.stranger}</a>`
        : html`<span class="soft">${texts.app}</span>`
    }</div></li>`;
  });
  return page(
    language,
    texts.title,
    html`<body><header><strong>${account}</strong></header><main><h1>${texts.title}</h1>
<p>${texts.what}</p>${rows.length > 0 ? html`<ul>${rows}</ul>` : html`<p>${texts.none}</p>`}</main></body>`,
  );
}

export interface SitePage {
  readonly language: PageLanguage;
  /** The website that the page plays. */
  readonly site: string;
  /** The button's code, which stands in the page as it is. */
  readonly script: string | undefined;
  /** Where all buttons are. */
  readonly listUrl: string;
}

/** What was pasted is written into the page while it is read, as if it stood in its source. */
const pasted = raw(`<script>
(function () {
  var key = 'pasted';
  var form = document.querySelector('form');
  var field = form.querySelector('textarea');
  var code = sessionStorage.getItem(key) || '';
  field.value = code;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    if (event.submitter && event.submitter.value === 'forget') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, field.value);
    location.reload();
  });
  if (code) document.write(code);
})();
</script>`);

/** A page that plays a website, with a button's code or a pasted one. */
export function sitePage({ language, site, script, listUrl }: SitePage): Page {
  const texts = siteTexts[language];
  const [first, second] = texts.paragraphs;
  return page(
    language,
    site,
    html`<body><header><strong>${site}</strong><a href="${listUrl}">${texts.all}</a></header>
<main><h1>${texts.heading}</h1><p>${first}</p><p>${second}</p>
<div id="chat"><span class="soft">${texts.place}</span></div>
<details ${script === undefined ? raw('open') : ''}><summary>${texts.own}</summary><p class="soft">${texts.ownHint}</p>
<form><textarea aria-label="${texts.own}" spellcheck="false"></textarea>
<div><button value="show">${texts.show}</button><button value="forget">${texts.forget}</button></div></form></details>
</main>${script === undefined ? pasted : raw(script)}${script === undefined ? '' : offer}</body>`,
  );
}

/** Beside a button's own code, what is pasted is shown on the same site without it. */
const offer = raw(`<script>
document.querySelector('form').addEventListener('submit', function (event) {
  event.preventDefault();
  if (event.submitter && event.submitter.value === 'forget') return sessionStorage.removeItem('pasted');
  sessionStorage.setItem('pasted', event.target.querySelector('textarea').value);
  location.search = '';
});
</script>`);
