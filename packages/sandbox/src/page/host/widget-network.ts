import type { PageWidget } from '../../page-shapes/page-state.ts';
import type { HostContext } from './context.ts';
import { asText, isFunction, isObject, type Values } from './value.ts';

/** The CRM lets one `crm_post` through in a second; the others wait for their turn. */
const pause = 1000;

/**
 * The members of a widget's instance that talk to other servers.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function widgetNetwork({ vendor, journal }: HostContext, widget: PageWidget): Values {
  const { $ } = vendor;
  let free = 0;

  const crmPost = (url: unknown, data: unknown, done: unknown, type: unknown, fail: unknown) => {
    const dataType = asText(type) || 'text';
    const request = $.ajax({
      url: `/ajax/widgets/${widget.code}/crm_post`,
      method: 'POST',
      contentType: 'application/json',
      data: JSON.stringify({ url: asText(url), data, type: dataType }),
      dataType,
    });
    request.done((...values) => isFunction(done) && done(...values));
    request.fail((xhr) => {
      // For text the CRM calls back in any case: the answer of a refused request is a text, too.
      if (isFunction(fail)) fail(xhr);
      else if (dataType !== 'json' && isFunction(done) && isObject(xhr)) done(xhr.responseText);
      journal.note(widget.code, `crm_post ${asText(url)}: not answered`);
    });
  };

  return {
    crm_post(url: unknown, data: unknown, done?: unknown, type: unknown = 'text', fail?: unknown) {
      const now = Date.now();
      const start = Math.max(now, free);
      free = start + pause;
      setTimeout(() => crmPost(url, data, done, type, fail), start - now);
    },
    $authorizedAjax(options: unknown) {
      const result = $.Deferred();
      $.ajax({ url: `/ajax/widgets/${widget.code}/disposable_token`, method: 'POST' })
        .done((answer) => {
          const token = isObject(answer) ? asText(answer.token) : '';
          const given = isObject(options) ? options : {};
          const headers = isObject(given.headers) ? given.headers : {};
          $.ajax({ ...given, headers: { ...headers, 'X-Auth-Token': token } })
            .done((...values) => result.resolve(...values))
            .fail((...values) => result.reject(...values));
        })
        .fail((...values) => result.reject(...values));
      // As what `$.ajax` of this version answers.
      const { done, fail, always } = result;
      return Object.assign(result.promise(), { success: done, error: fail, complete: always });
    },
  };
}
