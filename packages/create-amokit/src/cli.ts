import { relative } from 'node:path';
import { askMissing, featureList, withDefaults } from './ask.ts';
import { createProject } from './create-project.ts';
import { bringWidget } from './from/bring-widget.ts';
import { CreateError, languages, readOptions, type TypedOptions } from './options.ts';
import { say } from './say.ts';

const examples = `  npm create amokit my-widget
  npm create amokit my-widget -- --brand kommo --lang en,es
  npm create amokit my-widget -- --features panel,listAction --lang ru
  npm create amokit my-widget -- --from old-widget.zip
`;

const help = () =>
  say({
    en: `npm create amokit [folder] -- [options]

  --features panel,…       what it starts with: see below (panel,settings)
  --lang ru,en             languages: ${languages.join(', ')}
  --brand amocrm|kommo     which of the two brands it is for
  --from dir|zip           brings an existing widget over, its script running as it was

Features

${featureList()}

Examples

${examples}`,
    ru: `npm create amokit [папка] -- [параметры]

  --features panel,…       с чего начать: см. ниже (panel,settings)
  --lang ru,en             языки: ${languages.join(', ')}
  --brand amocrm|kommo     для какого из двух брендов
  --from dir|zip           перенести готовый виджет: его скрипт работает как раньше

Возможности

${featureList()}

Примеры

${examples}`,
  });

/** A folder as a shell takes it. */
const quoted = (folder: string) => (/[\s&()';]/.test(folder) ? `"${folder}"` : folder);

/** Who made the project in the folder they stand in goes nowhere. */
function goThere(root: string): string {
  const folder = relative(process.cwd(), root);
  return folder ? `  cd ${quoted(folder)}\n` : '';
}

const nextSteps = (root: string) => `${goThere(root)}  npm install
  npm start        ${say({
    en: 'the CRM on this machine, with the widget live in it',
    ru: 'CRM на этой машине, виджет в ней меняется на глазах',
  })}
  npm run build    ${say({ en: 'dist/widget.zip, ready to upload', ru: 'dist/widget.zip для загрузки' })}`;

function bring({ folder, brand }: TypedOptions, from: string): void {
  if (folder === undefined)
    throw new CreateError(
      say({
        en: 'name the folder of the project: npm create amokit my-widget -- --from …',
        ru: 'назовите папку проекта: npm create amokit my-widget -- --from …',
      }),
    );
  const { root, notes } = bringWidget({ folder, from, ...(brand && { brand }) });
  const done = say({
    en: `The widget of ${from} is a project now, in ${root}`,
    ru: `Виджет из ${from} теперь проект в ${root}`,
  });
  const left = say({
    en: 'What is left to do is in LEFT-TO-DO.md',
    ru: 'Что осталось сделать, написано в LEFT-TO-DO.md',
  });
  console.log(`${done}\n\n${nextSteps(root)}\n\n${left}${notes.length > 0 ? ':' : '.'}`);
  for (const note of notes) console.log(`  - ${note}`);
}

async function run(args: readonly string[]): Promise<void> {
  const typed = readOptions(args);
  if (typed.help) {
    process.stdout.write(help());
    return;
  }
  if (typed.from !== undefined) {
    bring(typed, typed.from);
    return;
  }
  // Whoever typed a flag knows what they want.
  const asks = process.stdin.isTTY && process.stdout.isTTY && args.length < 2;
  const root = createProject(asks ? await askMissing(typed) : withDefaults(typed));
  const done = say({ en: `A new widget is in ${root}`, ru: `Новый виджет в папке ${root}` });
  console.log(`${done}\n\n${nextSteps(root)}`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CreateError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
