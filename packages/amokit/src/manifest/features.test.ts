import type { WidgetConfig, WidgetFeatures } from '@amokit/contract';
import { uploadableManifest } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { configProblems } from '../project/config-schema.ts';
import { deriveManifest, locationsOf } from './derive-manifest.ts';

const configOf = (features: WidgetFeatures): WidgetConfig => ({
  version: '1.0.0',
  locale: ['en'],
  support: { email: 'help@example.com' },
  features,
});

const field = { name: 'bot.text', type: 'text' } as const;

/** One of each, with everything that it may hold. */
const features: WidgetFeatures = {
  panel: { areas: ['lcard'] },
  settings: { fields: { key: { name: 'settings.key', type: 'text', required: true } } },
  advancedSettings: { title: 'advanced.title' },
  listPanel: { areas: ['clist'] },
  listAction: { areas: ['llist', 'tlist', 'culist'] },
  menuPage: {
    items: {
      own: {
        title: 'menu.own',
        icon: { light: 'images/light.svg', dark: 'images/dark.svg' },
        after: 'leads',
        submenu: { part: { title: 'menu.part', sort: 1 } },
      },
    },
    settings: { more: { title: 'menu.more', sort: 2 } },
    hidden: ['mail'],
  },
  trigger: {
    fields: { text: { name: 'dp.text', type: 'textarea', required: false } },
    webhook_url: 'https://example.com/hook',
    action_multiple: true,
    title: 'dp.title',
  },
  salesbotBlock: {
    handlers: {
      ask: {
        name: 'bot.ask',
        settings: { typed: { ...field, default_value: 'Hi' }, chosen: { ...field, manual: false } },
      },
    },
    logo: 'images/bot.png',
  },
  leadSource: {},
  cardTab: { areas: ['lcard', 'cucard'] },
  contactAction: { types: ['phone', 'email'], areas: ['ccard'] },
  messageSource: { areas: ['ccard'], sources: { sms: {}, chat: { text: 'source.chat' } } },
  background: {},
  catalogElement: {},
};

const messages = (changes: unknown) =>
  configProblems({ ...configOf({}), features: changes }).map(({ message }) => message);

describe('the manifest of a widget with every feature', () => {
  it('has the locations, each once, with a panel where one is drawn', () => {
    expect(locationsOf(configOf(features))).toEqual([
      'lcard-1',
      'ccard-0',
      'cucard-0',
      'llist-0',
      'clist-1',
      'tlist-0',
      'culist-0',
      'settings',
      'advanced_settings',
      'widget_page',
      'digital_pipeline',
      'salesbot_designer',
      'lead_sources',
      'card_sdk',
      'catalogs',
      'everywhere',
    ]);
  });

  it('has their blocks in the manifest’s own words, and would be taken at upload', () => {
    const manifest = deriveManifest(configOf(features));
    expect(manifest).toMatchObject({
      widget: { init_once: true },
      advanced: { title: 'advanced.title' },
      left_menu: {
        own: {
          title: 'menu.own',
          icons: { light: 'images/light.svg', dark: 'images/dark.svg' },
          sort: { after: 'leads' },
          submenu: { part: { title: 'menu.part', sort: 1 } },
        },
        settings: { submenu: { more: { title: 'menu.more', sort: 2 } } },
        mail: { is_hidden: true },
      },
      dp: {
        settings: { text: { name: 'dp.text', type: 'textarea', required: false } },
        action_multiple: true,
        webhook_url: 'https://example.com/hook',
        title: 'dp.title',
      },
      salesbot_designer: {
        logo: 'images/bot.png',
        ask: {
          name: 'bot.ask',
          settings: {
            typed: { name: 'bot.text', type: 'text', default_value: 'Hi', manual: true },
            chosen: { name: 'bot.text', type: 'text', manual: false },
          },
        },
      },
    });
    expect(uploadableManifest.safeParse(manifest).error?.issues ?? []).toEqual([]);
    expect(configProblems(configOf(features))).toEqual([]);
  });

  it('asks for init_once with a background feature alone', () => {
    const { background, ...others } = features;
    expect(background).toEqual({});
    expect(deriveManifest(configOf(others))).toMatchObject({ widget: { init_once: false } });
  });
});

describe('features that do not fit', () => {
  it('are told in words: two features for one choice in a list', () => {
    const areas = ['llist'];
    expect(messages({ listPanel: { areas }, listAction: { areas } })).toEqual([
      '"features.listAction.areas" names "llist", and so does listPanel: a choice in the menu "More" can do one of the two',
    ]);
  });

  it.each([
    [{ menuPage: {} }, '"features.menuPage" must have items, or some in stats or settings'],
    [
      { menuPage: { stats: { a: { title: 'a.b', sort: 1 } }, hidden: ['stats'] } },
      '"features.menuPage" hides "stats", in which it has items',
    ],
    [
      { menuPage: { items: { leads: { title: 'a.b', icon: 'images/a.svg' } } } },
      '"features.menuPage.items" may not use the codes of the system: dashboard, leads, customers, tasks, catalogs, mail, stats, settings',
    ],
    [
      { trigger: { fields: {}, webhook_url: 'http://example.com', action_multiple: false } },
      '"features.trigger.webhook_url" must be an address that starts with https://: the CRM posts to it',
    ],
    [
      { salesbotBlock: { handlers: { logo: { name: 'a.b', settings: {} } } } },
      '"features.salesbotBlock.handlers" may not have a block "logo": the manifest keeps the picture there',
    ],
    [
      {
        salesbotBlock: {
          handlers: { a: { name: 'a.b', settings: {} }, b: { name: 'a.c', settings: {} } },
        },
      },
      '"features.salesbotBlock.handlers" has two blocks with the same codes of fields, by which alone the designer’s blocks are told apart',
    ],
    [
      { messageSource: { areas: ['lcard'], sources: {} } },
      '"features.messageSource.sources" must have one source at least',
    ],
    [{ background: { once: true } }, '"features.background" has no "once"'],
    [{ leadSource: {}, telephony: {} }, '"features" has no "telephony"'],
  ])('are told in words: %j', (changes, message) => {
    expect(messages(changes)).toEqual([message]);
  });
});
