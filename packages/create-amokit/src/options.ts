import { parseArgs } from 'node:util';
import { type Feature, features } from './features.ts';
import { type Said, say } from './say.ts';

export const brands = ['amocrm', 'kommo'] as const;
export type Brand = (typeof brands)[number];

/** The languages of the two brands. */
export const languages = ['ru', 'en', 'es', 'pt', 'tr', 'id'] as const;
export type Language = (typeof languages)[number];

/** What is made, and where. */
export interface CreateOptions {
  /** The folder, which must not hold anything yet. */
  readonly folder: string;
  readonly brand: Brand;
  readonly languages: readonly Language[];
  readonly features: readonly Feature[];
}

/** A mistake of the person: a message without a stack. */
export class CreateError extends Error {
  override readonly name = 'CreateError';
}

/** The languages that a brand's users mostly have. */
export const usualLanguages: Readonly<Record<Brand, readonly Language[]>> = {
  amocrm: ['ru', 'en'],
  kommo: ['en', 'es'],
};

const words = {
  brand: { en: 'the brand', ru: 'бренда' },
  language: { en: 'the language', ru: 'языка' },
  feature: { en: 'the feature', ru: 'возможности' },
} as const;

function oneOf<T extends string>(what: Said, text: string, values: readonly T[]): T {
  const found = values.find((value) => value === text);
  if (found) return found;
  throw new CreateError(
    say({
      en: `${what.en} "${text}" is not known; there are: ${values.join(', ')}`,
      ru: `${what.ru} «${text}» нет; есть: ${values.join(', ')}`,
    }),
  );
}

function listOf<T extends string>(what: Said, text: string, values: readonly T[]): readonly T[] {
  const names = text.split(',').map((name) => name.trim());
  return [...new Set(names.filter(Boolean).map((name) => oneOf(what, name, values)))];
}

/** What was typed; what was not is undefined. */
export interface TypedOptions {
  /** A widget to bring over: its folder, or its zip. */
  readonly from: string | undefined;
  readonly folder: string | undefined;
  readonly brand: Brand | undefined;
  readonly languages: readonly Language[] | undefined;
  readonly features: readonly Feature[] | undefined;
  readonly help: boolean;
}

/** What the parser of Node complains of, in words. */
function complaint(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const [, flag = ''] = /'(?:-\w, )?(-[^'\s=]+)/.exec(text) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return say({
      en: `there is no ${flag}; --help shows what there is`,
      ru: `параметра ${flag} нет; что есть, покажет --help`,
    });
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /does not take/.test(text)
      ? say({ en: `${flag} takes no value`, ru: `у ${flag} нет значения` })
      : say({ en: `${flag} needs a value`, ru: `для ${flag} нужно значение` });
  return text;
}

/**
 * Reads the command line.
 *
 * @throws CreateError for a flag or a value that is not known
 */
export function readOptions(args: readonly string[]): TypedOptions {
  let parsed: ReturnType<typeof parseTyped>;
  try {
    parsed = parseTyped(args);
  } catch (error) {
    throw new CreateError(complaint(error));
  }
  const { values, positionals } = parsed;
  if (values.from !== undefined && (values.lang !== undefined || values.features !== undefined))
    throw new CreateError(
      say({
        en: '--from takes languages and features from the old widget; leave them out',
        ru: '--from берёт языки и возможности из старого виджета; не указывайте их',
      }),
    );
  if (positionals.length > 1)
    throw new CreateError(
      say({
        en: `"${positionals[1]}" is one argument too many`,
        ru: `«${positionals[1]}» — лишний аргумент`,
      }),
    );
  return {
    folder: positionals[0],
    from: values.from,
    brand: values.brand === undefined ? undefined : oneOf(words.brand, values.brand, brands),
    languages:
      values.lang === undefined ? undefined : listOf(words.language, values.lang, languages),
    features:
      values.features === undefined ? undefined : listOf(words.feature, values.features, features),
    help: values.help === true,
  };
}

const parseTyped = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      brand: { type: 'string' },
      lang: { type: 'string' },
      features: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
