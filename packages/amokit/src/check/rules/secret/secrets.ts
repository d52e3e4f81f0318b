import { say } from '../../../say.ts';
import { positionAt } from '../../../user-error.ts';
import { codeRule } from '../../code/code-rule.ts';
import { keyOf, stringOf } from '../../code/nodes.ts';
import type { Node, Source } from '../../code/source.ts';
import { pages, type Rule } from '../../rule.ts';
import { decode } from '../../widget.ts';
import { textFiles } from '../zip/text-files.ts';
import { secretPatterns, shown } from './patterns.ts';

const fix = say({
  en: 'keep it on a server, and replace it now: everybody can read the files of a widget',
  ru: 'держите его на сервере и замените сейчас же: файлы виджета читает кто угодно',
});

export const knownSecret: Rule = {
  id: 'secret/known-form',
  severity: 'error',
  summary: 'No file holds a token or a key.',
  source: pages.oauth,
  check: (widget) =>
    textFiles(widget).flatMap(([file, bytes]) => {
      const text = decode(bytes);
      return secretPatterns.flatMap(({ what, pattern }) =>
        [...text.matchAll(pattern)].map((found) => ({
          file,
          position: positionAt(text, found.index),
          message: say({
            en: `it holds ${what}: ${shown(found[0])}`,
            ru: `внутри ${what}: ${shown(found[0])}`,
          }),
          fix,
        })),
      );
    }),
};

const secretName =
  /^_?(client_?secret|secret(_?key)?|api_?secret|access_?token|refresh_?token|auth_?token|bearer(_?token)?|private_?key|api_?key|password|passwd|long_?lived_?token|app_?secret)$/i;

/** Long, of one word, and not a place for something that comes later. */
const looksSecret = (text: string): boolean =>
  text.length >= 16 &&
  /^[\w+/=.:-]+$/.test(text) &&
  /\d/.test(text) &&
  new Set(text).size >= 8 &&
  !/^(https?:|\.|\/)|^(settings|widget)\./.test(text);

function* namedValues(source: Source): Generator<{ readonly name: string; readonly value: Node }> {
  for (const { node } of source.all('Property')) {
    const name = keyOf(node);
    if (name) yield { name, value: node.value };
  }
  for (const { node } of source.all('VariableDeclarator')) {
    if (node.id.type === 'Identifier' && node.init) yield { name: node.id.name, value: node.init };
  }
  for (const { node } of source.all('AssignmentExpression')) {
    const { left, right } = node;
    const name =
      left.type === 'MemberExpression' ? keyOf(left) : left.type === 'Identifier' ? left.name : '';
    if (name) yield { name, value: right };
  }
}

export const namedSecret = codeRule({
  id: 'secret/named',
  severity: 'error',
  summary: 'No script holds a value under the name of a secret.',
  source: pages.oauth,
  *find(source) {
    for (const { name, value } of namedValues(source)) {
      const text = stringOf(value);
      if (!secretName.test(name) || text === undefined || !looksSecret(text)) continue;
      yield {
        at: value.start,
        message: say({
          en: `"${name}" holds a secret: ${shown(text)}`,
          ru: `в «${name}» секрет: ${shown(text)}`,
        }),
        fix,
      };
    }
  },
});

export const manifestSecret: Rule = {
  id: 'secret/manifest-key',
  severity: 'error',
  moderation: true,
  summary: 'manifest.json holds no secret_key; integrations have had theirs elsewhere since 2019.',
  source: pages.upload,
  check: ({ manifest }) => {
    const node = manifest?.find(['widget', 'secret_key']);
    if (!manifest || node?.type !== 'string' || String(node.value).trim() === '') return [];
    return [
      {
        file: manifest.file,
        position: manifest.positionAtPath(['widget', 'secret_key']),
        message: say({
          en: `"widget.secret_key" holds a secret: ${shown(String(node.value))}`,
          ru: `в «widget.secret_key» секрет: ${shown(String(node.value))}`,
        }),
        fix: say({
          en: 'take the line out: the CRM gives the key to the integration, not to the zip',
          ru: 'уберите строку: ключ CRM даёт интеграции, а не архиву',
        }),
      },
    ];
  },
};
