import { type WidgetConfig, widgetLocales } from '@amokit/contract';
import { z } from 'zod';
import { featuresSchema, i18nKey, listOf } from './feature-schema.ts';

const tour = z.strictObject({
  description: i18nKey,
  images: z.partialRecord(
    z.enum(widgetLocales),
    z
      .array(
        z
          .string()
          .regex(/^images\/[\w./-]+\.(png|jpe?g)$/i, 'must be a PNG or JPEG in the folder images'),
      )
      .min(1, 'must name one picture at least')
      .max(5, 'must name five pictures at most'),
  ),
});

/** What `amokit.config.ts` may hold. */
export const configSchema = z
  .strictObject({
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers with dots, as "1.0.0"'),
    locale: listOf(widgetLocales),
    support: z
      .strictObject({
        link: z
          .url({ protocol: /^https?$/, error: 'must be an address that starts with https://' })
          .optional(),
        email: z.email('must be an e-mail address').optional(),
      })
      .refine(({ link, email }) => link || email, 'must have a link or an email'),
    features: featuresSchema,
    tour: tour.optional(),
    manifest: z.record(z.string(), z.json()).optional(),
  })
  .refine(
    ({ features, manifest }) =>
      Object.keys(features).length > 0 || Object.hasOwn(manifest ?? {}, 'locations'),
    { path: ['features'], error: 'must have at least one feature' },
  );

/** Each way in which a value is not a config: the path, and what is wrong in words. */
export function configProblems(
  value: unknown,
): readonly { readonly path: readonly (string | number)[]; readonly message: string }[] {
  const result = configSchema.safeParse(value);
  return (result.error?.issues ?? []).map((issue) => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    return { path: unknown ? [...path, unknown] : path, message: inWords(issue, path) };
  });
}

function inWords(issue: z.core.$ZodIssue, path: readonly (string | number)[]): string {
  const name = path.length > 0 ? `"${path.join('.')}"` : 'the config';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${name} has no "${issue.keys.join('", "')}"`;
    case 'invalid_value':
      return `${name} must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `${name} must be ${issue.expected === 'object' ? 'an object' : `of type ${issue.expected}`}`;
    case 'invalid_key':
      return `${name}: ${issue.issues[0]?.message ?? 'a key is not valid'}`;
    default:
      return `${name} ${issue.message}`;
  }
}

/** True of a value in which {@link configProblems} finds nothing. */
export const isConfig = (value: unknown): value is WidgetConfig =>
  configSchema.safeParse(value).success;
