import { vendorModules } from '@amokit/contract';
import { parseSync } from 'rolldown/utils';
import { say } from '../say.ts';
import { positionAt } from '../user-error.ts';
import type { SmokeError } from './report.ts';
import type { WidgetOrigin } from './stack.ts';
import type { WidgetFiles } from './widget-files.ts';

type Reason = Pick<SmokeError, 'source'> & { readonly reason: string };

const widget = (reason: string): Reason => ({ source: 'widget', reason });

/** Why script.js is no script: `script.js:10:17: Unexpected token`. */
function syntaxOf(name: string, files: WidgetFiles): string | undefined {
  const text = files.text(name);
  if (text === undefined) return undefined;
  const { errors } = parseSync(name, text, { sourceType: 'script' });
  const [error] = errors;
  if (!error) return undefined;
  const { line, column } = positionAt(text, error.labels?.[0]?.start ?? 0);
  return say({
    en: `${name}:${line}:${column}: syntax error: ${error.message}`,
    ru: `${name}:${line}:${column}: ошибка синтаксиса: ${error.message}`,
  });
}

/** Modules that the documentation names, and the CRM's own, which it mostly does not. */
const isOfCrm = (id: string): boolean =>
  Object.hasOwn(vendorModules, id) || /^(?:lib|interface|vendor|components)\//.test(id);

/** Why code of another server is not there. */
export const remoteCode = (address: string): string =>
  say({
    en: `remote code: ${address} is on another server, which smoke does not reach; answer it with --fixtures, or pack it into the widget`,
    ru: `чужой код: ${address} на другом сервере, до которого smoke не доходит; ответьте за него через --fixtures или положите его в виджет`,
  });

/** The modules that the message of the page names. */
const asked = (text: string): readonly string[] =>
  (/asks for (.+?), which could not be loaded/.exec(text)?.[1] ?? '').split(', ').filter(Boolean);

/** RequireJS has words of its own for a file that did not come; all others are the file's. */
const threw = (text: string): boolean =>
  !/which could not be loaded: (?:Script error for|Load timeout for|Mismatched anonymous)/.test(
    text,
  );

/** Says what keeps a widget from being loaded, and whose fault it is. */
export function loadReason(text: string, { path }: WidgetOrigin, files: WidgetFiles): Reason {
  const broken = syntaxOf('script.js', files);
  if (broken) return widget(broken);
  for (const id of asked(text)) {
    const name = id.replace(/^(?:text|json)!/, '').replace(/\?.*$/, '');
    if (name.startsWith(`${path}/`)) {
      const file = name.slice(path.length + 1);
      const wrong = syntaxOf(file, files);
      return widget(
        wrong ??
          (files.text(file) === undefined
            ? say({
                en: `there is no file ${file} in the widget: a build is missing, or its output`,
                ru: `в виджете нет файла ${file}: не собран или не тот вывод сборки`,
              })
            : threw(text)
              ? say({
                  en: `${file} threw an error while it was loaded`,
                  ru: `${file} бросил ошибку при загрузке`,
                })
              : say({
                  en: `${file} is there, but it is no module`,
                  ru: `${file} есть, но это не модуль`,
                })),
      );
    }
    if (/^(?:https?:)?\/\//.test(name)) return widget(remoteCode(name));
    if (!isOfCrm(name))
      return widget(
        say({
          en: `the CRM offers no module ${id}: pack it into the widget; if a build puts its name there, it is missing`,
          ru: `CRM не даёт модуля ${id}: положите его в виджет; если имя подставляет сборка, она не выполнена`,
        }),
      );
    return {
      source: 'platform',
      reason: say({
        en: `the CRM has the module ${id}, the sandbox has not`,
        ru: `в CRM есть модуль ${id}, в песочнице нет`,
      }),
    };
  }
  if (text.includes('called no define'))
    return widget(
      say({
        en: 'script.js hands over no widget: define([…], function () { return function () { … } })',
        ru: 'script.js не отдаёт виджет: define([…], function () { return function () { … } })',
      }),
    );
  return widget(
    say({
      en: 'script.js, or what it loads, threw an error while it was loaded',
      ru: 'script.js или то, что он загружает, бросил ошибку при загрузке',
    }),
  );
}
