import { parseSync } from 'rolldown/utils';
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
  return `${name}:${line}:${column}: syntax error: ${error.message}`;
}

/** Why code of another server is not there. */
export const remoteCode = (address: string): string =>
  `remote code: ${address} is on another server, which smoke does not reach; answer it with --fixtures, or pack it into the widget`;

/** The modules that the message of the page names. */
const asked = (text: string): readonly string[] =>
  (/asks for (.+?), which could not be loaded/.exec(text)?.[1] ?? '').split(', ').filter(Boolean);

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
            ? `there is no file ${file} in the widget: a build is missing, or its output`
            : `${file} is there, but it is no module`),
      );
    }
    if (/^(?:https?:)?\/\//.test(name)) return widget(remoteCode(name));
    return { source: 'platform', reason: `the CRM has the module ${id}, the sandbox has not` };
  }
  if (text.includes('called no define'))
    return widget(
      'script.js hands over no widget: define([…], function () { return function () { … } })',
    );
  return widget('script.js, or what it loads, threw an error while it was loaded');
}
