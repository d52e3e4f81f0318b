import { crmModules, vendorModules } from '@amokit/contract';
import { say } from '../../../say.ts';
import { codeRule } from '../../code/code-rule.ts';
import { pages } from '../../rule.ts';
import { dependenciesOf } from './define.ts';
import { isPublicHost } from './public-hosts.ts';

const outside = /^(https?:)?\/\//i;

export const externalDependency = codeRule({
  id: 'code/external-dependency',
  severity: 'error',
  moderation: true,
  summary: 'Every script is in the zip or comes from the CRM; nothing is loaded from other hosts.',
  source: pages.requirements,
  *find(source) {
    for (const { id, node } of dependenciesOf(source)) {
      if (!outside.test(id) || isPublicHost(id)) continue;
      yield {
        at: node.start,
        message: say({
          en: `it loads a script from another host: ${id.slice(0, 80)}`,
          ru: `он загружает скрипт с другого сервера: ${id.slice(0, 80)}`,
        }),
        fix: say({ en: 'put the script into the zip', ru: 'положите скрипт в архив' }),
      };
    }
  },
});

export const publicCdn = codeRule({
  id: 'code/public-cdn',
  severity: 'error',
  moderation: true,
  profiles: ['private', 'public-amocrm'],
  summary: 'Libraries are in the zip, not on a public CDN; Kommo tolerates those.',
  source: pages.requirements,
  *find(source) {
    for (const { id, node } of dependenciesOf(source)) {
      if (!isPublicHost(id)) continue;
      yield {
        at: node.start,
        message: say({
          en: `it loads a library from a public CDN: ${id.slice(0, 80)}`,
          ru: `он загружает библиотеку с публичного CDN: ${id.slice(0, 80)}`,
        }),
        fix: say({ en: 'put the library into the zip', ru: 'положите библиотеку в архив' }),
      };
    }
  },
});

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);

function resolve(from: string, id: string): string {
  const parts = folderOf(from).split('/').filter(Boolean);
  for (const part of id.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

export const missingDependency = codeRule({
  id: 'code/missing-dependency',
  severity: 'error',
  summary: 'The files of the widget that a script asks for are in the zip.',
  source: pages.script,
  *find(source, { files }) {
    for (const { id, node } of dependenciesOf(source)) {
      const path = id.replace(/^(text|json)!/, '').replace(/[?#].*$/, '');
      if (!/^\.\.?\//.test(path)) continue;
      const file = resolve(source.file, path);
      if (files.has(file)) continue;
      const withoutExtension = files.has(`${file}.js`);
      yield {
        at: node.start,
        message: withoutExtension
          ? say({
              en: `"${id}" is asked for by its full address, to which RequireJS adds no ".js"`,
              ru: `«${id}» запрошен по полному адресу, а к нему RequireJS не добавляет «.js»`,
            })
          : say({
              en: `"${id}" is not in the widget (there is no ${file})`,
              ru: `«${id}» нет в виджете (нет файла ${file})`,
            }),
        fix: withoutExtension
          ? say({ en: `write "${id}.js"`, ru: `напишите "${id}.js"` })
          : say({
              en: 'add the file, or take the dependency out',
              ru: 'добавьте файл или уберите зависимость',
            }),
      };
    }
  },
});

const known: ReadonlySet<string> = new Set([
  ...Object.keys(vendorModules),
  ...crmModules,
  'require',
  'exports',
  'module',
  'text',
  'json',
  'moment-timezone',
]);

export const unknownModule = codeRule({
  id: 'code/unknown-module',
  severity: 'warning',
  summary: 'Modules of the page are those that the vendor documents.',
  source: pages.modules,
  *find(source) {
    for (const { id, node } of dependenciesOf(source)) {
      if (known.has(id) || outside.test(id) || /^\.\.?\/|!|^\//.test(id)) continue;
      yield {
        at: node.start,
        message: say({
          en: `"${id}" is no module that the vendor documents; it may be missing, or go without notice`,
          ru: `«${id}» — недокументированный модуль; его может не быть, или он исчезнет без предупреждения`,
        }),
        fix: say({
          en: 'use a documented module, or bring your own in the zip ("./name.js")',
          ru: 'возьмите документированный модуль или положите свой в архив ("./name.js")',
        }),
      };
    }
  },
});
