import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineConfig, type WidgetConfig } from './config.ts';

const base = {
  version: '1.0.0',
  locale: ['ru', 'en'],
  support: { email: 'help@example.com' },
} as const;

const custom = { name: 'settings.a', type: 'custom', required: false } as const;
const field = { name: 'bot.a', type: 'text' } as const;

/** Compiled, never called: what must not compile stands under `@ts-expect-error`. */
function wrongConfigs() {
  const panel = { areas: ['lcard'] } as const;
  // @ts-expect-error a feature that there is not
  defineConfig({ ...base, features: { panel, pannel: panel } });
  // @ts-expect-error a key that there is not, deep inside
  defineConfig({ ...base, features: { panel: { areas: ['lcard'], area: 'lcard' } } });
  // @ts-expect-error an area of lists
  defineConfig({ ...base, features: { panel: { areas: ['llist'] } } });
  // @ts-expect-error no area
  defineConfig({ ...base, features: { panel: { areas: [] } } });
  // @ts-expect-error no feature
  defineConfig({ ...base, features: {} });
  // @ts-expect-error nobody to ask
  defineConfig({ ...base, support: {}, features: { panel } });
  // @ts-expect-error two numbers
  defineConfig({ ...base, version: '1.0', features: { panel } });
  // @ts-expect-error two fields that the CRM would draw in one place
  defineConfig({ ...base, features: { settings: { fields: { a: custom, b: custom } } } });
  const clist = { areas: ['clist'] } as const;
  // @ts-expect-error one list in both
  defineConfig({ ...base, features: { listPanel: clist, listAction: clist } });
  // @ts-expect-error a menu without items
  defineConfig({ ...base, features: { menuPage: { hidden: ['mail'] } } });
  const item = { title: 'a.b', icon: 'images/a.svg' } as const;
  // @ts-expect-error a code of the system
  defineConfig({ ...base, features: { menuPage: { items: { mail: item } } } });
  const stats = { a: { title: 'a.b', sort: 1 } } as const;
  // @ts-expect-error items in a section that is hidden
  defineConfig({ ...base, features: { menuPage: { stats, hidden: ['stats'] } } });
  const handler = { name: 'b.a', settings: { a: field } } as const;
  // @ts-expect-error blocks that can not be told apart
  defineConfig({ ...base, features: { salesbotBlock: { handlers: { a: handler, b: handler } } } });
  const trigger = {
    fields: {},
    webhook_url: 'http://example.com',
    action_multiple: false,
  } as const;
  // @ts-expect-error an address without https
  defineConfig({ ...base, features: { trigger } });
  // @ts-expect-error no way to write
  defineConfig({ ...base, features: { messageSource: { areas: ['ccard'], sources: {} } } });
  const tour = { description: 'a.b', images: { es: ['images/a.png'] } } as const;
  // @ts-expect-error pictures in a language that the widget does not speak
  defineConfig({ ...base, features: { panel }, tour });
}

describe('defineConfig', () => {
  it('answers with the very object, and with its literal types', () => {
    const config = defineConfig({
      ...base,
      features: {
        panel: { areas: ['lcard'] },
        settings: { fields: { key: { name: 'settings.key', type: 'text', required: true } } },
        listPanel: { areas: ['llist'] },
        listAction: { areas: ['clist'] },
        salesbotBlock: {
          handlers: {
            a: { name: 'b.a', settings: { a: field } },
            b: { name: 'b.b', settings: { a: field, b: field } },
          },
        },
        trigger: {
          fields: { a: custom },
          webhook_url: String(process.env.BACKEND),
          action_multiple: false,
        },
        menuPage: {
          items: { own: { title: 'a.b', icon: { light: 'images/a.svg', dark: 'images/b.svg' } } },
        },
        messageSource: { areas: ['ccard'], sources: { sms: {} } },
        leadSource: {},
      },
      tour: { description: 'a.b', images: { ru: ['images/a.png'] } },
      manifest: { widget: { init_once: true } },
    });
    expectTypeOf(config.features.panel.areas).toEqualTypeOf<readonly ['lcard']>();
    expectTypeOf(config.features.settings.fields.key.type).toEqualTypeOf<'text'>();
    expect(config.features.listAction.areas).toEqual(['clist']);
    expect(wrongConfigs).toBeTypeOf('function');
  });

  it('takes texts that come from a variable, wholly or in parts, and still judges those written out', () => {
    const [version, backend] = [String(process.env.VERSION), String(process.env.BACKEND)];
    const trigger = { fields: {}, action_multiple: false } as const;
    defineConfig({
      ...base,
      version,
      features: { trigger: { ...trigger, webhook_url: `${backend}/hooks/trigger` } },
    });
    defineConfig({
      ...base,
      version: `1.0.${version}`,
      // @ts-expect-error an address in the open
      features: { trigger: { ...trigger, webhook_url: 'http://example.com/hook' } },
    });
  });

  it('takes a config that was put together elsewhere', () => {
    const config: WidgetConfig = { ...base, features: { panel: { areas: ['lcard'] } } };
    expect(defineConfig(config)).toBe(config);
  });

  it('takes a config whose places are only in its manifest', () => {
    const config = { ...base, features: {}, manifest: { locations: ['sms'] } } as const;
    expect(defineConfig(config)).toBe(config);
  });
});
