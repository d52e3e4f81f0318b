import { type WidgetConfig, widgetLocales } from '@amokit/contract';
import { z } from 'zod';
import { nearest } from '../nearest.ts';
import { say } from '../say.ts';
import { featuresSchema, i18nKey, listOf } from './feature-schema.ts';

const tour = z.strictObject({
  description: i18nKey,
  images: z.partialRecord(
    z.enum(widgetLocales),
    z
      .array(
        z.string().regex(
          /^images\/[\w./-]+\.(png|jpe?g)$/i,
          say({
            en: 'must be a PNG or JPEG in the folder images',
            ru: 'должна быть PNG или JPEG из папки images',
          }),
        ),
      )
      .min(1, say({ en: 'must name one picture at least', ru: 'нужна хотя бы одна картинка' }))
      .max(
        5,
        say({ en: 'must name five pictures at most', ru: 'картинок может быть не больше пяти' }),
      ),
  ),
});

/** What `amokit.config.ts` may hold. */
export const configSchema = z
  .strictObject({
    version: z.string().regex(
      /^\d+\.\d+\.\d+$/,
      say({
        en: 'must be three numbers with dots, as "1.0.0"',
        ru: 'должна быть из трёх чисел через точку, как "1.0.0"',
      }),
    ),
    locale: listOf(widgetLocales),
    support: z
      .strictObject({
        link: z
          .url({
            protocol: /^https?$/,
            error: say({
              en: 'must be an address that starts with https://',
              ru: 'должен быть адресом, который начинается с https://',
            }),
          })
          .optional(),
        email: z
          .email(say({ en: 'must be an e-mail address', ru: 'должен быть адресом почты' }))
          .optional(),
      })
      .refine(
        ({ link, email }) => link || email,
        say({ en: 'must have a link or an email', ru: 'нужен link или email' }),
      ),
    features: featuresSchema,
    tour: tour.optional(),
    manifest: z.record(z.string(), z.json()).optional(),
  })
  .refine(
    ({ features, manifest }) =>
      Object.keys(features).length > 0 || Object.hasOwn(manifest ?? {}, 'locations'),
    {
      path: ['features'],
      error: say({ en: 'must have at least one feature', ru: 'нужна хотя бы одна возможность' }),
    },
  );

/** Each way in which a value is not a config: the path, and what is wrong in words. */
export function configProblems(value: unknown): readonly {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly mend?: string | undefined;
}[] {
  const result = configSchema.safeParse(value);
  return (result.error?.issues ?? []).map((issue) => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    return {
      path: unknown ? [...path, unknown] : path,
      message: inWords(issue, path),
      ...(unknown && { mend: mendFor(unknown, path) }),
    };
  });
}

/** The key that was meant, or those that there are. */
function mendFor(typed: string, path: readonly (string | number)[]): string | undefined {
  const shape =
    path.length === 0
      ? configSchema.shape
      : path.length === 1 && path[0] === 'features'
        ? featuresSchema.shape
        : undefined;
  if (!shape) return undefined;
  const known = Object.keys(shape);
  const meant = nearest(typed, known);
  return meant
    ? say({ en: `did you mean "${meant}"?`, ru: `может быть, "${meant}"?` })
    : say({ en: `there are: ${known.join(', ')}`, ru: `есть: ${known.join(', ')}` });
}

function inWords(issue: z.core.$ZodIssue, path: readonly (string | number)[]): string {
  const name = path.length > 0 ? `"${path.join('.')}"` : say({ en: 'the config', ru: 'config' });
  switch (issue.code) {
    case 'unrecognized_keys':
      return say({
        en: `${name} has no "${issue.keys.join('", "')}"`,
        ru: `${name} не знает "${issue.keys.join('", "')}"`,
      });
    case 'invalid_value':
      return say({
        en: `${name} must be one of: ${issue.values.map(String).join(', ')}`,
        ru: `${name}: возможно одно из: ${issue.values.map(String).join(', ')}`,
      });
    case 'invalid_type':
      return say({
        en: `${name} must be ${issue.expected === 'object' ? 'an object' : `of type ${issue.expected}`}`,
        ru: `${name}: нужен ${issue.expected === 'object' ? 'объект' : `тип ${issue.expected}`}`,
      });
    case 'invalid_key':
      return `${name}: ${issue.issues[0]?.message ?? say({ en: 'a key is not valid', ru: 'ключ не подходит' })}`;
    default:
      return `${name} ${issue.message}`;
  }
}

/** True of a value in which {@link configProblems} finds nothing. */
export const isConfig = (value: unknown): value is WidgetConfig =>
  configSchema.safeParse(value).success;
