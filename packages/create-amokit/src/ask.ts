import { createInterface } from 'node:readline/promises';
import { featureTexts } from './feature-texts.ts';
import { features, usualFeatures } from './features.ts';
import {
  brands,
  CreateError,
  type CreateOptions,
  readOptions,
  type TypedOptions,
  usualLanguages,
} from './options.ts';
import { say } from './say.ts';

/** Fills in what was not typed without asking. */
export function withDefaults(typed: TypedOptions): CreateOptions {
  if (typed.folder === undefined) {
    throw new CreateError(
      say({
        en: 'name the folder of the new widget: npm create amokit my-widget',
        ru: 'назовите папку нового виджета: npm create amokit my-widget',
      }),
    );
  }
  const brand = typed.brand ?? 'amocrm';
  return {
    folder: typed.folder,
    brand,
    languages: typed.languages ?? usualLanguages[brand],
    features: typed.features ?? usualFeatures,
  };
}

/** The features with their numbers, to choose from. */
export const featureList = (): string =>
  features
    .map(
      (name, index) =>
        `  ${String(index + 1).padStart(2)}  ${name.padEnd(17)} ${say(featureTexts[name].what)}`,
    )
    .join('\n');

/** Numbers of the list as names, so that `1,3` can be typed. */
const namesOf = (text: string): string =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? (features[Number(part) - 1] ?? part) : part))
    .join(',');

/** Where questions are written, and answers come from. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks on a terminal for what was not typed; Enter takes what stands in brackets.
 *
 * @throws CreateError where the person ends it
 */
export async function askMissing(
  typed: TypedOptions,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<CreateOptions> {
  const lines = createInterface({ input });
  // Ctrl-C and Ctrl-D both end the answers.
  lines.on('SIGINT', () => lines.close());
  const answers = lines[Symbol.asyncIterator]();
  /** Asks again until the answer can be read. */
  const ask = async <T>(question: string, usual: string, read: (text: string) => T): Promise<T> => {
    for (;;) {
      output.write(`${question} (${usual}): `);
      const answer = await answers.next();
      if (answer.done) {
        output.write('\n');
        throw new CreateError(say({ en: 'nothing was created', ru: 'ничего не создано' }));
      }
      try {
        return read(answer.value.trim() || usual);
      } catch (error) {
        if (!(error instanceof CreateError)) throw error;
        output.write(`${error.message}\n`);
      }
    }
  };
  try {
    const folder =
      typed.folder ?? (await ask(say({ en: 'Folder', ru: 'Папка' }), 'my-widget', (text) => text));
    const brand =
      typed.brand ??
      (await ask(
        `${say({ en: 'Brand', ru: 'Бренд' })}: ${brands.join(', ')}`,
        'amocrm',
        (text) => readOptions(['--brand', text]).brand,
      ));
    const languages =
      typed.languages ??
      (await ask(
        say({ en: 'Languages', ru: 'Языки' }),
        usualLanguages[brand ?? 'amocrm'].join(','),
        (text) => readOptions(['--lang', text]).languages,
      ));
    if (!typed.features) output.write(`${featureList()}\n`);
    const chosen =
      typed.features ??
      (await ask(
        say({ en: 'What it starts with: names or numbers', ru: 'С чего начать: имена или номера' }),
        usualFeatures.join(','),
        (text) => readOptions(['--features', namesOf(text)]).features,
      ));
    return withDefaults({ ...typed, folder, brand, languages, features: chosen });
  } finally {
    lines.close();
  }
}
