import { say } from '../say.ts';
import type { JournalLine } from './journal.ts';
import { loadReason, remoteCode } from './load-reason.ts';
import type { SmokeError } from './report.ts';
import { framesOf, shortStack, type WidgetOrigin, withoutPath } from './stack.ts';
import type { WidgetFiles } from './widget-files.ts';

/** What the CRM's page hands to widgets by name. */
const hostGlobals = new Set([
  'APP',
  'AMOCRM',
  '$',
  'jQuery',
  '_',
  'Twig',
  'Backbone',
  'moment',
  'define',
  'require',
  'requirejs',
]);

/** The members that a widget's instance has by itself. */
const hostMembers = new Set([
  'params',
  'langs',
  'get_settings',
  'set_settings',
  'system',
  'i18n',
  'set_lang',
  'get_version',
  'get_install_status',
  'set_status',
  'get_accounts_current',
  'get_current_card_contacts_data',
  'list_selected',
  'widgetsOverlay',
  'add_action',
  'add_source',
  'crm_post',
  '$authorizedAjax',
  'listenSocketChannel',
  'get_pipeline_id',
  'setSdkCatalogId',
  'render',
  'render_template',
  'notifers',
]);

type Verdict = Pick<SmokeError, 'source'> & { readonly reason?: string };

const widget = (reason?: string): Verdict => ({ source: 'widget', ...(reason && { reason }) });
const platform = (reason: string): Verdict => ({ source: 'platform', reason });

/** The expression that ends just before a property: `APP.data.x` of `APP.data.x.y`, the rest cut off. */
const chainBefore = (text: string): string =>
  /([\w$]+(?:\s*(?:\.\s*[\w$]+|\([^()]*\)|\[[^[\]]*\]))*)\s*\.?\s*$/.exec(text)?.[1] ?? '';

const rootOf = (chain: string): string => /^[\w$]+/.exec(chain)?.[0] ?? '';

/** A member of the instance that the CRM gives: `self.system().area` → `system`. */
const memberOf = (chain: string): string =>
  /^(?:self|_?this|that|_self|w|widget|me)\.([\w$]+)/.exec(chain)?.[1] ?? '';

/** Selectors of a node that the code asked for, on the line of the error. */
const askedNodes = (line: string): readonly string[] =>
  [
    ...line.matchAll(
      /(?:getElementById|getElementsByClassName|querySelector(?:All)?)\(\s*(['"`])(.+?)\1/g,
    ),
  ].map(([, , selector = '']) => selector);

const namesIn = (selector: string): readonly string[] =>
  [...selector.matchAll(/[\w-]{3,}/g)].map(([name]) => name);

/** True for what is looked for by a key that is known only at run time: `account.cf[id]`. */
const isLookUp = (chain: string): boolean => /\[\s*(?!['"`][^\d])[^\]]*\]$/.test(chain);

/** True for the CRM's globals, and for a variable that the widget has taken from them. */
const isOfCrm = (root: string, files: WidgetFiles): boolean =>
  root === 'APP' ||
  root === 'AMOCRM' ||
  (root !== '' &&
    files.matches(
      new RegExp(`\\b${root.replaceAll('$', '\\$')}\\s*=\\s*(?:APP|AMOCRM)\\.(?:data|constant)\\b`),
    ));

function judge(
  message: string,
  code: { readonly line: string; readonly column: number },
  files: WidgetFiles,
  { isCard, isConstructor }: { readonly isCard: boolean; readonly isConstructor: boolean },
): Verdict {
  const unloaded = /^Module name "([^"]+)" has not been loaded yet/.exec(message)?.[1];
  if (unloaded && !/^\.|^\/|:\/\//.test(unloaded))
    return platform(
      say({
        en: `pages of the CRM have the module ${unloaded} loaded`,
        ru: `на страницах CRM модуль ${unloaded} уже загружен`,
      }),
    );
  const undeclared = /^(?:Uncaught )?(?:ReferenceError: )?([\w$]+) is not defined$/.exec(
    message,
  )?.[1];
  if (undeclared)
    return hostGlobals.has(undeclared)
      ? platform(
          say({
            en: `the CRM's page has a global ${undeclared}`,
            ru: `на странице CRM есть глобальная ${undeclared}`,
          }),
        )
      : widget(
          say({
            en: `the name ${undeclared} is declared nowhere`,
            ru: `имя ${undeclared} нигде не объявлено`,
          }),
        );

  const called = /^(.*?) is not a (?:function|constructor)$/s.exec(message)?.[1];
  const before = code.line.slice(0, Math.max(0, code.column - 1));
  const chain = called && !called.includes('intermediate value') ? called : chainBefore(before);
  const root = rootOf(chain);
  const isGap =
    called !== undefined || /^Cannot (?:read|set) properties of (?:undefined|null)/.test(message);
  if (isGap && !isCard && /\.data\.(?:current_card|card_page)\b/.test(chain))
    return widget(
      say({ en: `${chain} is there in cards only`, ru: `${chain} есть только в карточках` }),
    );
  if (isGap && isOfCrm(root, files) && isLookUp(chain))
    return widget(
      say({
        en: `it looks for ${chain} by an id that this account does not have`,
        ru: `он ищет ${chain} по id, которого в этом аккаунте нет`,
      }),
    );
  if (isGap && isOfCrm(root, files))
    return platform(
      say({
        en: `it reads ${chain} of the CRM, which the sandbox does not have`,
        ru: `он читает ${chain} из CRM, а в песочнице этого нет`,
      }),
    );
  if (called && root === 'this' && hostMembers.has(memberOf(chain)) && !isConstructor)
    return widget(
      say({
        en: `in a callback \`this\` is not the widget: keep it in the constructor, var self = this, and call self.${memberOf(chain)}`,
        ru: `в колбэке \`this\` — не виджет: сохраните его в конструкторе, var self = this, и зовите self.${memberOf(chain)}`,
      }),
    );
  if (called && hostMembers.has(memberOf(chain)) && !files.mentions(`${memberOf(chain)} =`))
    return platform(
      say({
        en: `${memberOf(chain)} is a member that the CRM gives to widgets`,
        ru: `${memberOf(chain)} виджетам даёт сама CRM`,
      }),
    );
  if (/^Cannot (?:read|set) properties of null/.test(message)) {
    const foreign = askedNodes(code.line).find(
      (selector) =>
        !namesIn(selector).some(
          (name) => files.mentions(`"${name}`) || files.mentions(` ${name}"`),
        ),
    );
    if (foreign)
      return platform(
        say({
          en: `it looks for ${foreign}, which the sandbox's page does not have`,
          ru: `он ищет ${foreign}, а на странице песочницы этого нет`,
        }),
      );
  }
  return widget();
}

/**
 * Tells whose fault an error of the journal is, and why.
 *
 * @param isCard false where the page has no card, and so no `current_card`
 */
export function attribute(
  line: JournalLine,
  origin: WidgetOrigin,
  files: WidgetFiles,
  isCard = true,
): SmokeError {
  const { detail } = line;
  // RequireJS adds a line with the address of its manual.
  const text = withoutPath(line.text.replace(/\nhttps:\/\/requirejs\.org\S*/g, ''), origin.path);
  const [where = '', ...rest] = text.split(': ');
  const message = rest.join(': ').replace(/^Uncaught (?:\w*Error: )?/, '');
  if (where === 'load')
    return {
      message: text,
      stack: shortStack(detail, origin),
      ...loadReason(line.text, origin, files),
    };

  const frames = framesOf(detail);
  // Libraries throw for whoever called them.
  const blamed = frames.find(({ url }) => !url.includes('/page/vendor/'));
  const stack = shortStack(detail, origin);
  const template = /The template (\S+) could not be loaded/.exec(text)?.[1];
  if (template && files.text(template.replace(/\?.*$/, '')) === undefined)
    return {
      source: 'widget',
      message: text,
      reason: say({
        en: `there is no file ${template} in the widget`,
        ru: `в виджете нет файла ${template}`,
      }),
      stack,
    };
  const remote = /Script error for "((?:https?:)?\/\/[^"]+)"/.exec(text)?.[1];
  if (remote) return { source: 'widget', message: text, reason: remoteCode(remote), stack };
  if (blamed && !blamed.url.startsWith(`${origin.path}/`)) {
    const isPage = blamed.url.includes('/page/');
    return {
      source: isPage ? 'platform' : 'widget',
      message: text,
      reason: isPage
        ? "it was thrown by the sandbox's own code"
        : say({
            en: 'it was thrown by code that the widget has put into the page',
            ru: 'ошибку бросил код, который виджет вставил в страницу',
          }),
      stack,
    };
  }
  const file = blamed?.url.slice(origin.path.length + 1).replace(/\?.*$/, '');
  const source = file === undefined ? undefined : files.text(file);
  const code = {
    line: source?.split('\n')[(blamed?.line ?? 1) - 1] ?? '',
    column: blamed?.column ?? 1,
  };
  return {
    message: text,
    stack,
    ...judge(message, code, files, { isCard, isConstructor: where === 'constructor' }),
  };
}
