import type { CreateOptions } from './options.ts';

/** A change of one file of the template. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const settingsBlock = `    settings: {
      fields: {
        title: { name: 'settings.title', type: 'text', required: true },
        hint: { name: 'settings.hint', type: 'text', required: false },
      },
    },
`;

const withoutSettings: readonly Edit[] = [
  { file: 'amokit.config.ts', from: settingsBlock, to: '' },
  { file: 'src/widget.tsx', from: "  settings: () => import('./settings.tsx'),\n", to: '' },
  { file: 'src/note-form.tsx', from: '  const { title, hint } = host.settings;\n', to: '' },
  { file: 'src/note-form.tsx', from: `title ? \`\${title}\\n\${note}\` : note`, to: 'note' },
  { file: 'src/note-form.tsx', from: "hint || host.t('note.hint')", to: "host.t('note.hint')" },
];

const withoutPanel: readonly Edit[] = [
  { file: 'amokit.config.ts', from: "    panel: { areas: ['lcard'] },\n", to: '' },
  { file: 'src/widget.tsx', from: "  panel: () => import('./panel.tsx'),\n", to: '' },
];

const listed = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** What a choice changes in the template's files. */
export function editsFor({ languages, features, brand }: CreateOptions): readonly Edit[] {
  const [first = 'en'] = languages;
  return [
    {
      file: 'amokit.config.ts',
      from: "locale: ['ru', 'en']",
      to: `locale: [${listed(languages)}]`,
    },
    {
      file: 'src/host.ts',
      from: '../i18n/en.json',
      to: `../i18n/${languages.includes('en') ? 'en' : first}.json`,
    },
    ...(features.includes('panel')
      ? [
          {
            file: 'playwright.config.ts',
            from: "accountLanguage: 'ru', brand: 'amocrm'",
            to: `accountLanguage: '${languages.includes('ru') && brand === 'amocrm' ? 'ru' : 'en'}', brand: '${brand}'`,
          },
        ]
      : []),
    ...(features.includes('settings') ? [] : withoutSettings),
    ...(features.includes('panel') ? [] : withoutPanel),
  ];
}

/** Files of the template that belong to one feature alone. */
export const filesOf = {
  panel: [
    'src/panel.tsx',
    'src/panel.css',
    'src/budget.ts',
    'src/budget.test.ts',
    'src/crm.ts',
    'src/lead-summary.tsx',
    'src/note-form.tsx',
    'e2e/panel.e2e.ts',
    'playwright.config.ts',
  ],
  settings: ['src/settings.tsx'],
} as const;

/** Blocks of the i18n files that belong to one feature alone. */
export const textsOf = { panel: ['panel', 'note'], settings: ['settings'] } as const;
