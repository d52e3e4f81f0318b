import { describe, expect, it } from 'vitest';
import { locations } from '../src/index.ts';
import { manifest, uploadableManifest } from '../src/schemas/index.ts';

const widget = {
  name: 'widget.name',
  description: 'widget.description',
  short_description: 'widget.short_description',
  version: '1.0.0',
  interface_version: 2,
  init_once: false,
  locale: ['ru', 'en'],
  installation: true,
  support: { email: 'help@example.com' },
};
const setting = { name: 'settings.key', type: 'text', required: true };
const whole = {
  widget,
  locations: [
    'lcard-1',
    'clist-0',
    'settings',
    'advanced_settings',
    'card_sdk',
    'digital_pipeline',
    'salesbot_designer',
    'widget_page',
    'sms',
    'mobile_card',
    'amoforms',
    'everywhere',
  ],
  settings: { key: setting, users: { ...setting, type: 'users' } },
  dp: {
    settings: { text: setting },
    action_multiple: false,
    webhook_url: 'https://example.com/dp',
  },
  advanced: { title: 'advanced.title' },
  tour: { is_tour: true, tour_images: { ru: ['/images/1.png'] }, tour_description: 'tour.text' },
  salesbot_designer: {
    logo: '/images/bot.png',
    send: {
      name: 'bot.send',
      settings: { text: { name: 'bot.text', type: 'text', manual: true } },
    },
  },
  sms: { endpoint: 'https://example.com/sms' },
  mobile: { frame_url: 'https://example.com/frame', color: '#339DC7' },
  amoforms_settings: { title: 'forms.title' },
  left_menu: {
    stats: { submenu: { sales: { title: 'menu.sales', sort: 1 } } },
    mail: { is_hidden: true },
    own: { title: 'menu.own', icon: '/images/menu.svg', sort: { after: 'leads' } },
  },
};

function issues(value: unknown) {
  const { error } = uploadableManifest.safeParse(value);
  return (error?.issues ?? []).map((issue) => ({
    path: issue.path.join('.'),
    rule: issue.code === 'custom' ? issue.params?.rule : issue.code,
    message: issue.message,
  }));
}

describe('the manifest', () => {
  it('may have every block at once', () => {
    expect(issues(whole)).toEqual([]);
  });

  it('keeps keys that nobody knows', () => {
    expect(manifest.parse({ ...whole, later: 1 })).toMatchObject({ later: 1 });
  });

  it('takes every location with either suffix, but everywhere', () => {
    for (const location of locations) {
      const wrong = issues({ ...whole, locations: [`${location}-1`] });
      const rules = wrong.map(({ rule }) => rule);
      expect(rules).toEqual(location === 'everywhere' ? ['location-suffix'] : []);
    }
  });

  it('says of a missing key what it should be', () => {
    expect(issues({ widget: { ...widget, version: undefined } })).toEqual([
      {
        path: 'widget.version',
        rule: 'invalid_type',
        message: 'must be a string like "1.0.0": browsers cache the files by it',
      },
    ]);
  });

  it('names the languages that there are', () => {
    expect(issues({ widget: { ...widget, locale: ['ru', 'de'] } })).toMatchObject([
      { path: 'widget.locale.1', message: 'must be one of ru, en, es, pt, tr, id' },
    ]);
  });

  it.each([
    ['location-unknown', { locations: ['everywere'] }, 'locations.0'],
    ['location-twice', { locations: ['ccard-0', 'ccard-1'] }, 'locations.1'],
    ['location-block', { locations: ['digital_pipeline'], dp: undefined }, 'locations.0'],
    [
      'interface-version',
      { widget: { ...widget, interface_version: 1 } },
      'widget.interface_version',
    ],
    ['showcase', { widget: { ...widget, is_showcase: true } }, 'widget.is_showcase'],
    ['support', { widget: { ...widget, support: {} } }, 'widget.support'],
    [
      'custom-once',
      { settings: { a: { ...setting, type: 'custom' }, b: { ...setting, type: 'custom' } } },
      'settings.b.type',
    ],
  ])('finds that it does not agree with itself: %s', (rule, change, path) => {
    expect(issues({ ...whole, ...change })).toMatchObject([{ rule, path }]);
  });

  it('runs in the host although the upload would refuse it', () => {
    const old = { widget: { ...widget, interface_version: 1, support: undefined } };
    expect(manifest.safeParse(old).success).toBe(true);
    expect(issues(old).map(({ rule }) => rule)).toEqual(['interface-version', 'support']);
  });

  it('refuses what is no manifest at all', () => {
    for (const value of [null, 1, 'x', [], {}]) expect(issues(value).length).toBeGreaterThan(0);
  });
});
