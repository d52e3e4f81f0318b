import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type Look, plainLook, presets } from './look.ts';
import { snippetOf } from './snippet.ts';

const scripts = {
  amocrm:
    "<script>(function(w){w.amo_social_button={id:'1',hash:'h',locale:'ru',inline:false};w.amoSocialButton=w.amoSocialButton||function(){};})(window);</script>",
  kommo:
    "<script>(function(w){w.crm_plugin={id:'1',hash:'h',locale:'ru',inline:false};w.crmPlugin=w.crmPlugin||function(){};})(window);</script>",
};

const scriptsOf = (snippet: string): string[] =>
  [...snippet.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);

/** Runs a code as a page does, with a button that notes down what it is told. */
function run(snippet: string, page: Record<string, unknown> = {}) {
  const calls: unknown[][] = [];
  const meta: unknown[] = [];
  const window: Record<string, unknown> = { ...page };
  const call = (...given: unknown[]) => calls.push(given);
  const info = { setMeta: (its: unknown) => meta.push(its) };
  for (const code of scriptsOf(snippet)) {
    runInNewContext(code, {
      window,
      ...window,
      amoSocialButton: call,
      crmPlugin: call,
      amo_social_button: info,
      crm_plugin: info,
    });
  }
  return { window, calls, meta: JSON.parse(JSON.stringify(meta)) };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const look = (changes: Partial<Look>): Look => ({ ...plainLook, ...changes });

describe('snippetOf', () => {
  it('is the script of the CRM alone where nothing was chosen', () => {
    expect(snippetOf(scripts.amocrm, plainLook)).toBe(scripts.amocrm);
  });

  it('puts the settings before the script, and what is called after it', () => {
    const snippet = snippetOf(
      scripts.amocrm,
      look({ color: 'tomato', callbacks: { onChatReady: { action: 'open', name: '' } } }),
    );
    const [settings, script, after] = scriptsOf(snippet);
    expect(settings).toContain('window.amoSocialButtonConfig');
    expect(script).toContain('amo_social_button');
    expect(after).toContain("amoSocialButton('runChatShow')");
  });

  it('writes the settings under the documented names', () => {
    const { window } = run(
      snippetOf(
        scripts.amocrm,
        look({
          hidden: true,
          color: '#123456',
          mode: 'frame',
          container: '#chat',
          userId: 'window.visitor.hash',
          locale: 'es',
          texts: { compose_placeholder: 'Pregunte "aquí"', powered_by: '  ' },
          colors: presets.dark,
          composeHeight: 100,
        }),
      ),
      { visitor: { hash: 'abc' } },
    );
    // The page's variable is looked up through `window`.
    expect(plain(window.amoSocialButtonConfig)).toEqual({
      hidden: true,
      color: '#123456',
      onlinechat: {
        mode: 'frame',
        container: '#chat',
        user_id: 'abc',
        locale: { extends: 'es', compose_placeholder: 'Pregunte "aquí"' },
        theme: {
          background: '#17212b',
          system_color: '#9aa8b6',
          header: { background: '#22303d', color: '#f2f6fa' },
          message: {
            outgoing_background: '#2b6cb8',
            outgoing_color: '#ffffff',
            incoming_background: '#2a3947',
            incoming_color: '#f2f6fa',
          },
          compose: { height: 100, button_background: '#3d8bea' },
        },
      },
    });
  });

  it('takes the names of the other brand from its script', () => {
    const { window, calls, meta } = run(
      snippetOf(
        scripts.kommo,
        look({
          header: false,
          botParams: [{ name: 'variable', kind: 'text', value: 'x' }],
          callbacks: { onChatShow: { action: 'dataLayer', name: '' } },
        }),
      ),
    );
    expect(plain(window.crmPluginConfig)).toEqual({ onlinechat: { theme: { header: false } } });
    expect(calls[0]?.[0]).toBe('onChatShow');
    expect(meta).toEqual([{ bot_params: { variable: 'x' } }]);
  });

  it('tells analytics and the functions of the site what happens', () => {
    const heard: unknown[] = [];
    const { window, calls } = run(
      snippetOf(
        scripts.amocrm,
        look({
          callbacks: {
            onButtonClick: { action: 'dataLayer', name: '' },
            onConversationsChange: { action: 'function', name: 'window.heard' },
          },
        }),
      ),
      { heard: (given: unknown) => heard.push(given) },
    );
    for (const [name, callback] of calls)
      if (typeof callback === 'function')
        callback(name === 'onButtonClick' ? 'whatsapp' : false, 'link');
    expect(plain(window.dataLayer)).toEqual([{ event: 'button_click', service: 'whatsapp' }]);
    expect(heard).toEqual([false]);
  });

  it('lets nothing that a person typed end the script or run as code', () => {
    const nasty = '</script><script>window.broken = 1</script><!--\u2028"\'\\';
    const { window, meta } = run(
      snippetOf(
        scripts.amocrm,
        look({
          color: nasty,
          userId: 'window.x; window.broken = 1',
          texts: { compose_placeholder: nasty },
          botParams: [
            { name: nasty, kind: 'text', value: nasty },
            { name: 'v', kind: 'variable', value: 'alert(1)' },
          ],
          callbacks: { onChatShow: { action: 'function', name: 'alert(1);window.broken = 1;x' } },
        }),
      ),
    );
    expect(window.broken).toBeUndefined();
    expect(Object(window.amoSocialButtonConfig).color).toBe(nasty);
    expect(meta).toEqual([{ bot_params: { [nasty]: nasty } }]);
  });
});
