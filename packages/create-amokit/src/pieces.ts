import type { Feature } from './features.ts';
import type { JsonObject } from './from/source-text.ts';

/** A change of a text in one file of the project. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What a feature is made of, beside its folder in `features/`. */
export interface Piece {
  /** Its block of `amokit.config.ts`. */
  readonly config: JsonObject;
  /** What `defineWidget` binds it to, as source. */
  readonly bind: string;
  /** What `src/widget.tsx` imports for that, beside the function of the feature's name. */
  readonly imports?: readonly string[];
  /** A feature without which it can not be used. */
  readonly needs?: Feature;
  /** Changes of files of the feature that it needs. */
  readonly edits?: readonly Edit[];
}

const loaded = (feature: Feature, file: string): string => `${feature}(() => import('./${file}'))`;

/** The features as data: their folders hold code, texts and tests. */
export const pieces: Readonly<Record<Feature, Piece>> = {
  panel: { config: { areas: ['lcard'] }, bind: "() => import('./panel.tsx')" },
  settings: {
    config: {
      fields: {
        title: { name: 'settings.title', type: 'text', required: true },
        hint: { name: 'settings.hint', type: 'text', required: false },
      },
    },
    bind: "() => import('./settings.tsx')",
  },
  cardTab: { config: { areas: ['lcard'] }, bind: loaded('cardTab', 'card-tab.tsx') },
  listPanel: { config: { areas: ['clist'] }, bind: loaded('listPanel', 'list-panel.tsx') },
  listAction: { config: { areas: ['llist'] }, bind: loaded('listAction', 'list-action.ts') },
  menuPage: {
    config: { items: { stages: { title: 'menu.item', icon: 'images/menu.svg', after: 'leads' } } },
    bind: loaded('menuPage', 'menu-page.tsx'),
  },
  advancedSettings: {
    config: { title: 'advanced.title' },
    bind: loaded('advancedSettings', 'advanced-settings.tsx'),
  },
  trigger: {
    config: {
      fields: { message: { name: 'trigger.message', type: 'text', required: true } },
      webhook_url: 'https://example.com/hook',
      action_multiple: false,
      title: 'trigger.title',
    },
    bind: loaded('trigger', 'trigger.tsx'),
  },
  salesbotBlock: {
    config: {
      handlers: {
        rating: {
          name: 'salesbot.rating',
          settings: { question: { name: 'salesbot.question', type: 'text' } },
        },
      },
    },
    bind: 'salesbotBlock(config, { rating })',
    imports: ["import { rating } from './rating-block.ts';"],
  },
  leadSource: { config: {}, bind: loaded('leadSource', 'lead-source.ts') },
  contactAction: {
    config: { types: ['phone'], areas: ['lcard', 'ccard'] },
    bind: `contactAction(config, {
    phone: async (context) => (await import('./call.ts')).call(context),
  })`,
  },
  messageSource: {
    config: { areas: ['lcard', 'ccard'], sources: { custom: { text: 'answers.source' } } },
    bind: `messageSource(config, {
    custom: () => import('./ready-answers.tsx'),
  })`,
  },
  background: {
    config: {},
    bind: 'background(config, reminder)',
    imports: ["import { reminder } from './background.ts';"],
  },
  catalogElement: {
    config: {},
    bind: loaded('catalogElement', 'catalog-element.tsx'),
    // The CRM has to be told whose elements they are: that is chosen on the widget's own page.
    needs: 'advancedSettings',
    edits: [
      {
        file: 'src/advanced-settings.tsx',
        from: "import type { WidgetHost } from './host.ts';\n",
        to: "import type { WidgetHost } from './host.ts';\nimport { ListChoice } from './list-choice.tsx';\n",
      },
      {
        file: 'src/advanced-settings.tsx',
        from: '      {pipelines.status ===',
        to: '      <ListChoice host={host} />\n      {pipelines.status ===',
      },
    ],
  },
};

/** What was chosen, and what it can not be used without. */
export function withNeeded(chosen: readonly Feature[]): readonly Feature[] {
  const all = chosen.flatMap((name) => [name, ...(pieces[name].needs ? [pieces[name].needs] : [])]);
  return [...new Set(all)];
}
