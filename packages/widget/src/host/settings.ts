import type { Settings, WidgetConfig } from '@amokit/contract';

/**
 * Settings of these types are objects by user id; some pages hand them over as JSON text. Undefined
 * of a text that is none.
 */
const parse = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value instanceof Object ? value : undefined;
  } catch (error) {
    console.trace(error);
    return undefined;
  }
};

/** The fields of the config out of everything that `get_settings()` mixes together. */
export function pickSettings<C extends WidgetConfig>(
  config: C,
  saved: Readonly<Record<string, unknown>>,
): Settings<C> {
  const fields = config.features.settings?.fields ?? {};
  const picked: Record<string, unknown> = {};
  for (const [code, { type }] of Object.entries(fields)) {
    const value = saved[code];
    const perUser = type === 'users' || type === 'users_lp';
    picked[code] = perUser && typeof value === 'string' ? parse(value || '{}') : value;
  }
  // The CRM's own form, drawn from the same fields, is what wrote these values.
  return picked as Settings<C>;
}
