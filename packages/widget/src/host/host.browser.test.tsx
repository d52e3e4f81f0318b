import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { config, openCrm, setApp } from '../../test/crm.ts';
import { defineWidget, type FeatureProps, type Host } from '../index.ts';
import { useHost, useTheme } from '../preact/index.ts';

interface Texts {
  readonly panel: { readonly hello: string };
}

type WidgetHost = Host<typeof config, Texts>;

/** The host of a visit of the lead card in a page with this `APP`. */
async function hostIn(app: unknown, settings = {}, langs: unknown = {}): Promise<WidgetHost> {
  setApp(app);
  const hosts: WidgetHost[] = [];
  function Panel() {
    hosts.push(useHost<typeof config, Texts>());
    return null;
  }
  const Widget = defineWidget(config, { panel: async () => ({ default: Panel }) });
  openCrm(Widget, { settings, langs }).enter('lcard');
  return vi.waitFor(() => {
    const [host] = hosts;
    if (!host) throw new Error('no host yet');
    return host;
  });
}

const app = {
  lang_id: 'ru',
  constant: (key: string) =>
    ({
      user: { id: 12, name: 'Ольга', login: 'olga@example.com' },
      account: { id: '31', subdomain: 'demo', timezone: 'Asia/Omsk' },
    })[key],
  data: { current_card: { id: 0 } },
};

describe('host', () => {
  it('knows the user, the account, the area and the language from the page', async () => {
    const { user, account, area, language } = await hostIn(app);
    expect({ user, account, area, language }).toEqual({
      user: { id: 12, name: 'Ольга', login: 'olga@example.com' },
      account: { id: 31, subdomain: 'demo', timezone: 'Asia/Omsk' },
      area: 'lcard',
      language: 'ru',
    });
  });

  it('takes what it can get from system() where the page has no APP', async () => {
    const { user, account, card } = await hostIn(undefined);
    expect(user).toEqual({ id: 7, name: '', login: 'a@example.com' });
    expect(account).toEqual({ id: 0, subdomain: 'demo', timezone: '' });
    expect(card).toBeNull();
  });

  it('reads the card afresh, as a new one gets its id when it is saved', async () => {
    const page = { ...app, data: { current_card: { id: 0 } } };
    const host = await hostIn(page);
    expect(host.card).toEqual({ entity_type: 'leads', id: 0 });
    page.data.current_card.id = 345;
    expect(host.card).toEqual({ entity_type: 'leads', id: 345 });
  });

  it('has the settings of the config and nothing else that the CRM mixes in', async () => {
    const people = JSON.stringify({ 12: '101' });
    const { settings } = await hostIn(app, { city: 'Омск', people, path: '/x', active: 'Y' });
    expect(settings).toEqual({ city: 'Омск', people: { 12: '101' } });
  });

  it('survives settings that are not what they should be', async () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const { settings } = await hostIn(app, { people: '{broken' });
    expect(settings).toEqual({ city: undefined, people: undefined });
    trace.mockRestore();
    expect((await hostIn(app, { people: 'null' })).settings.people).toBeUndefined();
  });

  it('fills the places of a text, and shows the key of a text that is missing', async () => {
    const { t } = await hostIn(app, {}, { panel: { hello: 'Привет, {name}! {later}' } });
    expect(t('panel.hello', { name: 'Ольга' })).toBe('Привет, Ольга! {later}');
    const { t: without } = await hostIn(app);
    expect(without('panel.hello')).toBe('panel.hello');
  });

  it('notifies so that a typed tag opens no tag', async () => {
    const show_message = vi.fn();
    const { notifications } = await hostIn({ ...app, notifications: { show_message } });
    notifications.message({ header: 'Готово', text: 'a <img src=x onerror=alert(1)> b' });
    const { header, text, date } = show_message.mock.calls[0]?.[0] ?? {};
    const place = document.createElement('div');
    place.innerHTML = text;
    expect([header, place.children.length, place.textContent?.replaceAll('\u2060', '')]).toEqual([
      'Готово',
      0,
      'a <img src=x onerror=alert(1)> b',
    ]);
    expect(Number.isInteger(date)).toBe(true);
  });

  it('shows nothing where the page has no notification centre', async () => {
    const { notifications } = await hostIn(undefined);
    expect(notifications.error({ header: '1', text: '2' })).toBeUndefined();
  });
});

describe('host.openRoot', () => {
  it('keeps what it shows apart from the page, in its colours, until the visit ends', async () => {
    const Panel = ({ host }: FeatureProps<WidgetHost>) => {
      useEffect(() => {
        const { container, setStyles, signal } = host.openRoot();
        setStyles('p{color:rgb(1,2,3)}');
        render(<p>A call</p>, container);
        signal.addEventListener('abort', () => render(null, container));
      }, []);
      return null;
    };
    const opened = openCrm(defineWidget(config, { panel: async () => ({ default: Panel }) }));
    opened.enter('lcard');
    const call = page.getByText('A call');
    await expect.element(call).toBeVisible();
    const text = call.element();
    const root = text.getRootNode();
    expect(root instanceof ShadowRoot && root.host.parentElement).toBe(document.body);
    expect(getComputedStyle(text).color).toBe('rgb(1, 2, 3)');
    document.documentElement.setAttribute('data-color-scheme', 'dark');
    await expect.poll(() => getComputedStyle(text).colorScheme).toBe('dark');
    document.documentElement.removeAttribute('data-color-scheme');
    opened.wipe();
    await expect.element(call).not.toBeInTheDocument();
  });

  it('is closed by whoever opened it, by the CRM, and from the start after the visit', async () => {
    const host = await hostIn(app);
    const [one, two] = [host.openRoot(), host.openRoot()];
    const hosts = () => [...document.body.children].filter(({ shadowRoot }) => shadowRoot).length;
    expect([one.signal.aborted, hosts()]).toEqual([false, 2]);
    one.close();
    one.close();
    expect([one.signal.aborted, two.signal.aborted, hosts()]).toEqual([true, false, 1]);
    const shadow = two.container.getRootNode();
    if (shadow instanceof ShadowRoot) shadow.host.remove();
    await expect.poll(() => two.signal.aborted).toBe(true);
    host.self.callbacks?.destroy();
    expect([host.openRoot().signal.aborted, hosts()]).toEqual([true, 0]);
  });
});

describe('useTheme', () => {
  it('follows the switch of the page, in components and in their colours', async () => {
    function Panel({ host }: FeatureProps<Host<typeof config>>) {
      return (
        <p>
          {useTheme()} {host.theme.current}
        </p>
      );
    }
    const crm = openCrm(defineWidget(config, { panel: async () => ({ default: Panel }) }));
    crm.enter('lcard');
    await expect.element(page.getByText('light light')).toBeVisible();
    const color = () => {
      const text = crm.panelRoot()?.querySelector('p');
      return text ? getComputedStyle(text).color : '';
    };
    const light = color();
    document.documentElement.setAttribute('data-color-scheme', 'dark');
    await expect.element(page.getByText('dark dark')).toBeVisible();
    await expect.poll(color).not.toBe(light);
    document.documentElement.removeAttribute('data-color-scheme');
    await expect.element(page.getByText('light light')).toBeVisible();
  });
});

describe('useHost', () => {
  it('says where it may be called when there is no host', () => {
    expect(() => useHost()).toThrow();
  });
});
