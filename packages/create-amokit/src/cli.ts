import { relative } from 'node:path';
import { askMissing, withDefaults } from './ask.ts';
import { createProject } from './create-project.ts';
import { bringWidget } from './from/bring-widget.ts';
import { CreateError, features, languages, readOptions, type TypedOptions } from './options.ts';

const help = `npm create amokit [folder] -- [options]

  --brand amocrm|kommo     which of the two brands it is for
  --lang ru,en             languages: ${languages.join(', ')}
  --from dir|zip           brings an existing widget over, its script running as it was
  --features panel,…       what it starts with: ${features.join(', ')}

Examples

  npm create amokit my-widget
  npm create amokit my-widget -- --brand kommo --lang en,es
  npm create amokit my-widget -- --features panel --lang ru
  npm create amokit my-widget -- --from old-widget.zip
`;

const nextSteps = (root: string) => `  cd ${relative(process.cwd(), root) || '.'}
  npm install
  npm start        the CRM on this machine, with the widget live in it
  npm run build    dist/widget.zip, ready to upload`;

function bring({ folder, brand }: TypedOptions, from: string): void {
  if (folder === undefined)
    throw new CreateError(
      'name the folder of the project: npm create amokit my-widget -- --from …',
    );
  const { root, notes } = bringWidget({ folder, from, ...(brand && { brand }) });
  console.log(`The widget of ${from} is a project now, in ${root}

${nextSteps(root)}

What is left to do is in LEFT-TO-DO.md${notes.length > 0 ? ':' : '.'}`);
  for (const note of notes) console.log(`  - ${note}`);
}

async function run(args: readonly string[]): Promise<void> {
  const typed = readOptions(args);
  if (typed.help) {
    process.stdout.write(help);
    return;
  }
  if (typed.from !== undefined) {
    bring(typed, typed.from);
    return;
  }
  const asks = process.stdin.isTTY && process.stdout.isTTY && args.length < 2;
  const root = createProject(asks ? await askMissing(typed) : withDefaults(typed));
  console.log(`A new widget is in ${root}\n\n${nextSteps(root)}`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CreateError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
