import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { stringOf } from '../../code/nodes.ts';
import type { Source } from '../../code/source.ts';
import { pages } from '../../rule.ts';

/** The strings of a script, whole or the fixed parts of templates. */
export function* stringsOf(
  source: Source,
): Generator<{ readonly text: string; readonly at: number }> {
  for (const { node } of source.all('Literal')) {
    const text = stringOf(node);
    if (text !== undefined) yield { text, at: node.start };
  }
  for (const { node } of source.all('TemplateElement'))
    yield { text: node.value.raw, at: node.start };
}

const developer =
  /\bhttps?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0|192\.168\.\d+\.\d+|[\w.-]*\.(ngrok\.io|ngrok-free\.app|ngrok\.app|loca\.lt|zrok\.io|trycloudflare\.com|serveo\.net))\b/i;

export const developerAddress = codeRule({
  id: 'code/developer-address',
  severity: 'error',
  moderation: true,
  summary: 'No address of a developer’s own machine or tunnel.',
  source: pages.requirements,
  *find(source) {
    for (const { text, at } of stringsOf(source)) {
      const found = developer.exec(text);
      if (!found) continue;
      yield {
        at,
        message: say({
          en: `${found[0]} is there only while you develop`,
          ru: `${found[0]} есть только на время разработки`,
        }),
        fix: say({
          en: 'name the server that users have',
          ru: 'назовите сервер, который есть у пользователей',
        }),
      };
    }
  },
});

export const insecureAddress = codeRule({
  id: 'code/insecure-address',
  severity: 'warning',
  summary: 'Requests go over https: the CRM’s page may not ask http.',
  source: pages.requirements,
  *find(source) {
    for (const { text, at } of stringsOf(source)) {
      const found = /^http:\/\/(?!www\.w3\.org|localhost|127\.0\.0\.1)([\w.-]+)/i.exec(text.trim());
      if (!found) continue;
      yield {
        at,
        message: say({
          en: `the browser blocks ${found[0]} in a page that came over https`,
          ru: `браузер не пустит ${found[0]} на странице с https`,
        }),
        fix: say({ en: 'use https://', ru: 'возьмите https://' }),
      };
    }
  },
});

export const styleVersion = codeRule({
  id: 'code/style-version',
  severity: 'warning',
  summary:
    'Style files are loaded with the version in their address, so that browsers fetch new ones.',
  source: pages.script,
  *find(source) {
    for (const { text, at } of stringsOf(source)) {
      if (!/\w\.css(["']\s*(rel=|type=|\/?>)|$)/i.test(text)) continue;
      if (/^https?:|\.css\?/.test(text)) continue;
      yield {
        at,
        message: say({
          en: 'browsers keep this style file after an update',
          ru: 'браузеры сохранят этот файл стилей и после обновления',
        }),
        fix: say({
          en: "add the version: '/style.css?v=' + self.get_version()",
          ru: "добавьте версию: '/style.css?v=' + self.get_version()",
        }),
      };
    }
  },
});

export const switcherClass = codeRule({
  id: 'code/switcher-class',
  severity: 'error',
  moderation: true,
  summary:
    'The state of a switch is read from its value, not from the classes switcher__on and switcher__off.',
  source: pages.requirements,
  *find(source) {
    for (const { text, at } of stringsOf(source)) {
      if (!/switcher_+(on|off)\b/.test(text)) continue;
      yield {
        at,
        message: say({
          en: 'these classes will be removed from the CRM',
          ru: 'эти классы уберут из CRM',
        }),
        fix: say({ en: 'use .val() of the switch', ru: 'возьмите .val() переключателя' }),
      };
    }
  },
});
