import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@amokit/sandbox';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../test/run-cli.ts';
import { createTestProject, type TestProject } from '../../test/test-project.ts';
import { openAccount } from '../pull/open-account.ts';
import { isIncluded } from './is-included.ts';
import { accountTypes } from './write-types.ts';

const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));

/** Names that try to leave the place in which they are written. */
const hostile = `It's "quoted" */ \`\${1}\` \\ \u202e and\nlong`;

/** A saved account with fields and pipelines that the demo has not. */
async function savedAccount(file: string): Promise<void> {
  const sandbox = await createSandbox({ apiOnly: true, language: 'en', perSecond: null });
  const access = { baseUrl: sandbox.apiUrl, token: sandbox.tokens.longLived, perSecond: 1000 };
  await openAccount(access, async (crm) => {
    await crm.customFields('leads').create([
      {
        name: 'Colour',
        type: 'select',
        code: 'COLOUR',
        enums: [{ value: 'red' }, { value: 'blue' }],
      },
      { name: 'Sizes', type: 'multiselect', enums: [{ value: 'S' }, { value: 'M' }] },
      { name: 'Day', type: 'date' },
      { name: 'Twice', type: 'text' },
      { name: 'Twice', type: 'numeric' },
      { name: hostile, type: 'text' },
      // The code of another field: that one is found by it, not this.
      { name: 'COLOUR', type: 'text' },
    ]);
    await crm.pipelines.createOne({
      name: 'Sales',
      sort: 9,
      is_main: false,
      is_unsorted_on: false,
      _embedded: { statuses: [{ name: 'Offer' }, { name: hostile }] },
    });
  });
  await sandbox.control.save(file);
  await sandbox.close();
}

const compilerOptions = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'Bundler',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  // Also our own file, which is a declaration.
  skipLibCheck: false,
  noEmit: true,
};

/**
 * What the compiler says of sources, by their names and one message for each place. It reads all of
 * them at once: that costs hardly more than one.
 */
function compile(
  project: TestProject,
  sources: Readonly<Record<string, string>>,
  { isKnown }: { readonly isKnown: boolean },
): ReadonlyMap<string, readonly string[]> {
  const names = Object.keys(sources);
  project.write({
    'typed/tsconfig.json': JSON.stringify({
      compilerOptions,
      files: [...names.map((name) => `${name}.ts`), ...(isKnown ? ['../amokit-env.d.ts'] : [])],
    }),
    ...Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [`typed/${name}.ts`, source]),
    ),
  });
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'typed', '--pretty', 'false'], {
    cwd: project.root,
    encoding: 'utf8',
  });
  const said = stdout.split(/\n(?=\S)/).filter(Boolean);
  const known = new Map(
    names.map((name) => [name, said.filter((one) => one.startsWith(`typed/${name}.ts(`))]),
  );
  const elsewhere = said.filter((one) => ![...known.values()].flat().includes(one));
  expect(elsewhere).toEqual([]);
  return known;
}

const head = `
import { bearer, catalogElements, companies, createClient, customFields, leads, contacts, pipelines as all, tasks, unsorted } from '@amokit/client';
import { createFields, createPipelines, findField, readField, writeField } from '@amokit/client/entities';
const services = { catalogElements, companies, customFields, leads, contacts, pipelines: all, tasks, unsorted };
export const crm = createClient({ auth: bearer('x'), baseUrl: 'https://example.amocrm.ru', services });
export const definitions = (await crm.customFields('leads').list()).items;
export const fields = createFields(definitions, 'leads');
export const pipelines = createPipelines((await crm.pipelines.list()).items);
export const lead = (await crm.leads.list()).items[0];
export const contact = (await crm.contacts.list()).items[0];
export const company = (await crm.companies.list()).items[0];
export const element = (await crm.catalogElements(1).list()).items[0];
if (!lead || !contact || !company || !element) throw new Error('none');
declare const settings: { field: number; name: string; pipeline: number };
`;

const good = `${head}
const colour: 'red' | 'blue' | undefined = fields.read(lead, 'Colour')?.value;
const byCode: 'red' | 'blue' | undefined = fields.read(lead, 'COLOUR', 'select')?.value;
const sizes: readonly { readonly value: 'S' | 'M' }[] | undefined = fields.read(lead, 'Sizes');
const day: Date | undefined = fields.read(lead, 'Day');
const hostileText: string | undefined = fields.read(lead, ${JSON.stringify(hostile)});
const alone: Date | undefined = readField(lead, 'Day', 'date');
const phones = readField(contact, 'PHONE', 'multitext')?.map(({ value, enum_code }) => [value, enum_code === 'MOB']);
findField(contact, 'Phone');
readField(company, 'Address', 'smart_address')?.city?.length;
readField(element, 'PRICE', 'price')?.toFixed();
await crm.leads.updateOne(1, {
  ...pipelines.stage('Sales', 'Offer'),
  custom_fields_values: [
    fields.write('Colour', 'red'), fields.write('Sizes', ['S', 'M']), fields.write('Day', new Date()),
    fields.clear('Sizes'), writeField('COLOUR', 'select', 'blue'),
  ],
});
await crm.leads.list({ filter: {
  statuses: [pipelines.stage('Sales', ${JSON.stringify(hostile)}), pipelines.stage('Sales', 142)],
  pipeline_id: pipelines.id(settings.pipeline),
  custom_fields_values: { [settings.field]: ['x'] },
} });
// What comes from settings is looked up when it runs.
fields.read(lead, settings.field, 'date')?.getTime();
readField(lead, settings.name, 'text')?.length;
pipelines.stage(settings.pipeline, settings.name);
export { alone, byCode, colour, day, hostileText, phones, sizes };
`;

/** Wrong code, and what the compiler has to name. */
const bad: readonly (readonly [what: string, code: string, ...said: readonly string[]])[] = [
  ['a field that was renamed', "fields.read(lead, 'Color');", '"Color"', '"Colour"'],
  ['a code that is gone', "writeField('COLOR', 'select', 'red');", '"COLOR"'],
  ['an id that no field has', 'fields.clear(7);', "'7'"],
  ['a name that two fields have', "fields.read(lead, 'Twice');", '"Twice"'],
  ['another type', "fields.read(lead, 'Day', 'text');", '"text"', '"date"'],
  ['another type of a field alone', "readField(lead, 'Day', 'text');", '"text"', '"date"'],
  [
    'a value of another type',
    "const n: number | undefined = fields.read(lead, 'Day');",
    'Date',
    'number',
  ],
  ['a choice that is gone', "fields.write('Colour', 'green');", '"green"', '"red"'],
  ['a choice that is read', "fields.read(lead, 'Colour')?.value === 'green';", '"green"', '"red"'],
  [
    'a kind of phone that is none',
    "writeField('PHONE', 'multitext', [{ value: '+7', enum_code: 'CAR' }]);",
    '"CAR"',
  ],
  ['a field of another entity', "findField(contact, 'Colour');", '"Colour"', '"PHONE"'],
  ['a field of companies in a list', "findField(element, 'Address');", '"Address"'],
  ['a field of leads in a company', "findField(company, 'Colour');", '"Colour"', '"WEB"'],
  ['fields of an entity that is none', "createFields(definitions, 'deals');", '"deals"', '"leads"'],
  ['a pipeline that was renamed', "pipelines.id('Sale');", '"Sale"', '"Sales"'],
  ['a status that was renamed', "pipelines.stage('Sales', 'Offers');", '"Offers"', '"Offer"'],
  ['a status of another pipeline', "pipelines.stage('Sales', 'Survey');", '"Survey"'],
  [
    'a filter by a status that is none',
    'crm.leads.list({ filter: { statuses: [{ pipeline_id: 1, status_id: 142 }] } });',
    "'1'",
  ],
  [
    'a filter by a pipeline that is none',
    'crm.leads.list({ filter: { pipeline_id: [1] } });',
    "'1'",
  ],
  ['a filter of incoming leads by it', 'crm.unsorted.list({ filter: { pipeline_id: 1 } });', "'1'"],
  [
    'a filter by a field that is none',
    'crm.leads.list({ filter: { custom_fields_values: { 7: [1] } } });',
    "'7'",
  ],
  [
    'tasks at a status that is none',
    'crm.tasks.list({ filter: { lead_statuses: [{ pipeline_id: 2, status_id: 1 }] } });',
    "'2'",
  ],
];

describe('amokit types', { timeout: 120_000 }, () => {
  async function typedProject() {
    const project = createTestProject();
    const seed = join(project.root, 'account.json');
    await savedAccount(seed);
    expect(runCli(['types', '--seed', seed], project.root)).toMatchObject({ code: 0 });
    return { project, seed };
  }

  const guides = ['types.md', 'types.ru.md'] as const;

  /** The code blocks of a page of the documentation. */
  function blocksOf(page: string): readonly (string | undefined)[] {
    const text = readFileSync(new URL(`../../../../docs/${page}`, import.meta.url), 'utf8');
    return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
  }

  const lines = bad.map(([, code]) => `  () => { ${code} },`);
  const wrong = `${head}\nexport const wrong = [\n${lines.join('\n')}\n];\n`;

  async function compileAll() {
    const { project } = await typedProject();
    const pages = guides.map((page) => [page, `${blocksOf(page).join('\n')}\nexport {};\n`]);
    return compile(project, { good, wrong, ...Object.fromEntries(pages) }, { isKnown: true });
  }
  let said: ReturnType<typeof compileAll> | undefined;
  const saidOf = async (name: string) => {
    said ??= compileAll();
    return (await said).get(name) ?? ['it was not compiled'];
  };

  it('lets code through that fits the account', async () => {
    expect(await saidOf('good')).toEqual([]);
  });

  it('makes everything that does not fit an error that names it', async () => {
    const messages = await saidOf('wrong');
    const first = wrong.split('\n').indexOf(lines[0] ?? '') + 1;
    for (const [at, [what, code, ...words]] of bad.entries()) {
      const found = messages.find((message) => message.includes(`.ts(${first + at},`)) ?? '';
      expect(found, `${what}: ${code}`).not.toBe('');
      for (const word of words) expect(found, what).toContain(word);
    }
    // And nothing else is wrong with the file.
    const elsewhere = messages.filter((message) => {
      const line = Number(/^typed\/wrong\.ts\((\d+)/.exec(message)?.[1]);
      return !(line >= first && line < first + bad.length);
    });
    expect(elsewhere).toEqual([]);
  });

  it.each(guides)('fits the code of the guide %s', async (page) => {
    expect(blocksOf(page)).toHaveLength(2);
    expect(await saidOf(page)).toEqual([]);
  });

  it('leaves all as open as it was where no account is known', () => {
    const project = createTestProject();
    const open = `${head}
const colour: unknown = fields.read(lead, 'Anything');
const day: Date | undefined = readField(lead, 'Any day', 'date');
createFields(definitions, 'deals').write(7, 'x', 'text');
writeField('ANYTHING', 'select', 'green');
findField(contact, 'Colour');
await crm.leads.list({ filter: {
  statuses: [{ pipeline_id: 1, status_id: 2 }, pipelines.stage('Any', 'status')],
  pipeline_id: [settings.pipeline, 3],
  custom_fields_values: { 7: [1] },
} });
export { colour, day };
`;
    const wrongType = "export const n: number | undefined = readField(lead, 'Any day', 'date');";
    const sources = { open, other: `${head}${wrongType}` };
    const messages = compile(project, sources, { isKnown: false });
    expect(messages.get('open')).toEqual([]);
    expect(messages.get('other')).toEqual([expect.stringContaining("'Date")]);
  });

  it('notices when the file is out of date, and says where the compiler does not see it', async () => {
    const { project, seed } = await typedProject();
    expect(runCli(['types', '--seed', seed, '--check'], project.root)).toMatchObject({ code: 0 });
    const file = join(project.root, 'amokit-env.d.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Colour', 'Color'));
    const late = runCli(['types', '--seed', seed, '--check'], project.root);
    expect(late).toMatchObject({ code: 1 });
    const asJson = runCli(['types', '--seed', seed, '--check', '--json'], project.root);
    expect(asJson).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(asJson.stdout)).toMatchObject({ changed: true });
    expect(late.stderr).toContain('amokit types');
    project.write({ 'tsconfig.json': '{ "include": ["src"], /* so far */ }' });
    const unseen = runCli(['types', '--seed', seed], project.root);
    expect(unseen.stdout).toContain('"include"');
    project.write({ 'tsconfig.json': '{ "include": ["*.d.ts", "src"] }' });
    expect(isIncluded(file)).toBe(true);
    expect(isIncluded(join(project.root, 'src/deep/x.ts'))).toBe(true);
    expect(isIncluded(join(project.root, 'other/x.ts'))).toBe(false);
    const told = JSON.parse(runCli(['types', '--seed', seed, '--json'], project.root).stdout);
    expect(told).toEqual({ file, changed: false, included: true });
  });

  it('says what it needs, and never shows the token', () => {
    const { root } = createTestProject();
    const token = 'secret-token-of-mine';
    const refused = runCli(['types', '--account', 'http://127.0.0.1:9'], root, {
      AMOKIT_TOKEN: token,
    });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('→');
    expect(refused.stderr).not.toContain(token);
    const without = runCli(['types', '--account', 'https://example.amocrm.ru'], root, {
      AMOKIT_TOKEN: '',
    });
    expect(without).toMatchObject({ code: 2 });
    expect(without.stderr).toContain('AMOKIT_TOKEN=');
    expect(existsSync(join(root, 'amokit-env.d.ts'))).toBe(false);
  });
});

describe('accountTypes', () => {
  it('is the same text for the same account, in whatever order it comes', () => {
    const field = { type: 'text', code: null, choices: [] };
    const fields = [
      { ...field, id: 2, name: 'B' },
      { ...field, id: 1, name: 'A' },
    ];
    const text = accountTypes({ fields: { leads: fields }, pipelines: [] });
    expect(accountTypes({ fields: { leads: [...fields].reverse() }, pipelines: [] })).toBe(text);
    expect(text).toContain("key: 'A' | 1;");
  });
});
