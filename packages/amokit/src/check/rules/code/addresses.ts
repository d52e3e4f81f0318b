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
        message: `${found[0]} is there only while you develop`,
        fix: 'name the server that users have',
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
        message: `the browser blocks ${found[0]} in a page that came over https`,
        fix: 'use https://',
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
      if (!/(^|[/\w-])\w+\.css(["']\s*(rel=|type=|\/?>)|$)/i.test(text)) continue;
      if (/^https?:|\.css\?/.test(text)) continue;
      yield {
        at,
        message: 'browsers keep this style file after an update',
        fix: "add the version: '/style.css?v=' + self.get_version()",
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
        message: 'these classes will be removed from the CRM',
        fix: 'use .val() of the switch',
      };
    }
  },
});
