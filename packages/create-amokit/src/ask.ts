import { createInterface } from 'node:readline/promises';
import {
  brands,
  CreateError,
  type CreateOptions,
  features,
  readOptions,
  type TypedOptions,
  usualLanguages,
} from './options.ts';

/** Fills in what was not typed without asking. */
export function withDefaults(typed: TypedOptions): CreateOptions {
  if (typed.folder === undefined) {
    throw new CreateError('name the folder of the new widget: npm create amokit my-widget');
  }
  const brand = typed.brand ?? 'amocrm';
  return {
    folder: typed.folder,
    brand,
    languages: typed.languages ?? usualLanguages[brand],
    features: typed.features ?? features,
  };
}

/** Asks on a terminal for what was not typed; Enter takes what stands in brackets. */
export async function askMissing(typed: TypedOptions): Promise<CreateOptions> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (question: string, usual: string) =>
    (await lines.question(`${question} (${usual}): `)).trim() || usual;
  try {
    const folder = typed.folder ?? (await ask('Folder', 'my-widget'));
    const brand =
      typed.brand ??
      readOptions(['--brand', await ask(`Brand: ${brands.join(' or ')}`, 'amocrm')]).brand;
    const usual = usualLanguages[brand ?? 'amocrm'].join(',');
    const languages =
      typed.languages ?? readOptions(['--lang', await ask('Languages', usual)]).languages;
    return withDefaults({ ...typed, folder, brand, languages });
  } finally {
    lines.close();
  }
}
