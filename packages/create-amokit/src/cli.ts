import { relative } from 'node:path';
import { askMissing, withDefaults } from './ask.ts';
import { createProject } from './create-project.ts';
import { CreateError, features, languages, readOptions } from './options.ts';

const help = `npm create amokit [folder] -- [options]

  --brand amocrm|kommo     which of the two brands it is for
  --lang ru,en             languages: ${languages.join(', ')}
  --features panel,…       what it starts with: ${features.join(', ')}

Examples

  npm create amokit my-widget
  npm create amokit my-widget -- --brand kommo --lang en,es
  npm create amokit my-widget -- --features panel --lang ru
`;

async function run(args: readonly string[]): Promise<void> {
  const typed = readOptions(args);
  if (typed.help) {
    process.stdout.write(help);
    return;
  }
  const asks = process.stdin.isTTY && process.stdout.isTTY && args.length < 2;
  const root = createProject(asks ? await askMissing(typed) : withDefaults(typed));
  console.log(`A new widget is in ${root}

  cd ${relative(process.cwd(), root) || '.'}
  npm install
  npm start        the CRM on this machine, with the widget live in it
  npm run build    dist/widget.zip, ready to upload`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CreateError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
