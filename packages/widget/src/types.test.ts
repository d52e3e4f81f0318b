import type { WidgetConfig } from '@amokit/contract';
import type { ComponentType } from 'preact';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  FeatureLoaders,
  FeatureProps,
  Host,
  MenuPageProps,
  SelectedProps,
  TextKey,
  WidgetConstructor,
} from './index.ts';
import {
  advancedSettings,
  contactAction,
  defineWidget,
  listAction,
  listPanel,
  menuPage,
  salesbotBlock,
} from './index.ts';

const config = {
  version: '1.0.0',
  locale: ['ru'],
  support: { email: 'help@example.com' },
  features: {
    panel: { areas: ['lcard'] },
    settings: {
      fields: {
        city: { name: 'settings.city', type: 'text', required: true },
        people: { name: 'settings.people', type: 'users', required: false },
        logins: { name: 'settings.logins', type: 'users_lp', required: false },
      },
    },
  },
} as const satisfies WidgetConfig;

const panelOnly = {
  ...config,
  features: { panel: { areas: ['lcard'] } },
} as const satisfies WidgetConfig;

interface Texts {
  readonly widget: { readonly name: string };
  readonly panel: { readonly note: { readonly add: string } };
}

type WidgetHost = Host<typeof config, Texts>;
declare const Panel: ComponentType<FeatureProps<WidgetHost>>;
declare const Bare: () => null;
declare const Wrong: ComponentType<{ readonly host: { readonly area: number } }>;

/** Compiled, never called: what must not compile stands under `@ts-expect-error`. */
function bindings() {
  const panel = async () => ({ default: Panel });
  defineWidget(config, { panel });
  defineWidget(config, { panel, settings: async () => ({ default: Bare, styles: 'p{}' }) });
  defineWidget(panelOnly, { panel: async () => ({ default: Bare }) });
  // @ts-expect-error a declared feature has no file
  defineWidget(config, {});
  // @ts-expect-error the config declares no settings
  defineWidget(panelOnly, { panel: async () => ({ default: Bare }), settings: panel });
  // @ts-expect-error there is no such feature
  defineWidget(config, { panel, pannel: panel });
  // @ts-expect-error a component for another host
  defineWidget(config, { panel: async () => ({ default: Wrong }) });
  // @ts-expect-error the file exports no component
  defineWidget(config, { panel: async () => ({ styles: 'p{}' }) });
}

const many = {
  ...config,
  features: {
    advancedSettings: { title: 'advanced.title' },
    menuPage: { items: { own: { title: 'menu.own', icon: 'images/own.svg' } } },
    contactAction: { types: ['phone'], areas: ['ccard'] },
    salesbotBlock: {
      handlers: { ask: { name: 'bot.ask', settings: { question: { name: 'a.b', type: 'text' } } } },
    },
  },
} as const satisfies WidgetConfig;

const oneList = {
  ...config,
  features: { listPanel: { areas: ['llist', 'clist'] }, listAction: { areas: ['clist'] } },
} as const satisfies WidgetConfig;

const twoLists = {
  ...config,
  features: { listPanel: { areas: ['llist'] }, listAction: { areas: ['clist'] } },
} as const satisfies WidgetConfig;

declare const MenuPage: ComponentType<FeatureProps<Host<typeof many>> & MenuPageProps>;
declare const ListPanel: ComponentType<FeatureProps<Host<typeof twoLists>> & SelectedProps>;

/** Features with a half of their own. */
function halves() {
  const bare = async () => ({ default: Bare });
  const ask = { steps: () => [] };
  const good = {
    advancedSettings: advancedSettings(bare),
    menuPage: menuPage(async () => ({ default: MenuPage })),
    contactAction: contactAction(many, { phone: ({ value }) => value.length }),
    salesbotBlock: salesbotBlock(many, {
      ask: {
        steps: ({ params }) => [
          { question: [{ handler: 'show', params: { type: 'text', value: params.question } }] },
        ],
      },
    }),
  };
  defineWidget(many, good);
  // @ts-expect-error a loader alone does not know what the CRM calls
  defineWidget(many, { ...good, advancedSettings: bare });
  // @ts-expect-error the function of another feature
  defineWidget(many, { ...good, advancedSettings: menuPage(bare) });
  const paged = advancedSettings(async () => ({ default: MenuPage }));
  // @ts-expect-error a component that wants what this feature does not have
  defineWidget(many, { ...good, advancedSettings: paged });
  // @ts-expect-error the config offers nothing for e-mail addresses
  contactAction(many, { phone: () => {}, email: () => {} });
  // @ts-expect-error a declared type has no function
  contactAction(many, {});
  // @ts-expect-error a declared block has no steps
  salesbotBlock(many, {});
  // @ts-expect-error there is no such block
  salesbotBlock(many, { ask, tell: ask });
  // @ts-expect-error the block has no such field
  salesbotBlock(many, { ask: { steps: ({ params }) => (params.answer ? [] : []) } });
  // @ts-expect-error bots know no such handler
  salesbotBlock(many, { ask: { steps: () => [{ question: [{ handler: 'sing', params: {} }] }] } });

  const lists = {
    listPanel: listPanel(async () => ({ default: ListPanel })),
    listAction: listAction(async () => ({ default: () => {} })),
  };
  defineWidget(twoLists, lists);
  // @ts-expect-error one list, two things to do by one choice
  defineWidget(oneList, lists);
}

function reads(host: WidgetHost) {
  host.t('panel.note.add', { count: 1 });
  // @ts-expect-error no such text
  host.t('panel.note.remove');
  // @ts-expect-error a group of texts is not a text
  host.t('panel.note');
  // @ts-expect-error no such field
  host.settings.town;
}

describe('the types of a widget', () => {
  it('bind exactly the declared features', () => {
    expectTypeOf(bindings).toBeFunction();
    expectTypeOf(halves).toBeFunction();
    expectTypeOf(defineWidget<typeof config>).returns.toEqualTypeOf<WidgetConstructor>();
    expectTypeOf<FeatureLoaders<typeof config>['trigger']>().toEqualTypeOf<undefined>();
  });

  it('know the settings by the fields of the config', () => {
    expectTypeOf(reads).toBeFunction();
    expectTypeOf<WidgetHost['settings']['city']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<WidgetHost['settings']['people']>().toEqualTypeOf<
      Readonly<Record<string, string>> | undefined
    >();
    expectTypeOf<WidgetHost['settings']['logins']>().toEqualTypeOf<
      Readonly<Record<string, { readonly login: string; readonly password: string }>> | undefined
    >();
    expectTypeOf<Host<typeof panelOnly>['settings']>().toEqualTypeOf<
      Readonly<Record<string, never>>
    >();
  });

  it('know the texts by their dotted keys', () => {
    expectTypeOf<TextKey<Texts>>().toEqualTypeOf<'widget.name' | 'panel.note.add'>();
    expectTypeOf<TextKey<unknown>>().toEqualTypeOf<string>();
  });
});
