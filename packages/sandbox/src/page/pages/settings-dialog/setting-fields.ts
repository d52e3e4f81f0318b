import type { PageUser } from '../../../page-shapes/page-state.ts';
import { caption } from '../../host/i18n.ts';
import { asObject, asText, at, isObject } from '../../host/value.ts';

/** A field of `manifest.settings`, ready to be drawn. */
export interface FieldDescription {
  readonly code: string;
  readonly type: string;
  readonly title: string;
  readonly required: boolean;
  readonly placeholder: string;
  readonly defaultValue: unknown;
}

/**
 * The fields of a manifest's block (`settings`, `dp.settings`).
 *
 * @see https://www.amocrm.ru/developers/content/integrations/fields
 */
export function describeFields(block: unknown, langs: unknown): readonly FieldDescription[] {
  return Object.entries(asObject(block)).map(([code, field]) => ({
    code,
    type: asText(at(field, 'type')) || 'text',
    title: caption(langs, at(field, 'name'), code),
    required: at(field, 'required') === true,
    placeholder: caption(langs, at(field, 'placeholder')),
    defaultValue: at(field, 'default_value') ?? '',
  }));
}

/** Values by user are saved as objects, which some widgets hand back as JSON. */
export function perUser(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'string') return asObject(value);
  try {
    return asObject(JSON.parse(value));
  } catch {
    return {};
  }
}

/** A value as an input shows it: objects of `custom` fields as JSON. */
export const inputValue = (value: unknown): string =>
  isObject(value) || Array.isArray(value) ? JSON.stringify(value) : asText(value);

const inputOf = (form: ParentNode, name: string): string => {
  const input = form.querySelector(`[name="${CSS.escape(name)}"]`);
  return input instanceof HTMLInputElement ||
    input instanceof HTMLTextAreaElement ||
    input instanceof HTMLSelectElement
    ? input.value
    : '';
};

/** The CRM keeps of a `custom` field only what is JSON: other texts are lost there, so here too. */
export const isKept = (value: string): boolean => {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' || typeof parsed === 'number';
  } catch {
    return false;
  }
};

/** What the inputs of the dialog hold, wherever the widget has moved them. */
export function readFields(
  form: ParentNode,
  fields: readonly FieldDescription[],
  users: readonly PageUser[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { code, type } of fields) {
    if (type === 'users')
      values[code] = Object.fromEntries(
        users.map(({ id }) => [id, inputOf(form, `${code}[${id}]`)]),
      );
    else if (type === 'users_lp')
      values[code] = Object.fromEntries(
        users.map(({ id }) => [
          id,
          {
            login: inputOf(form, `${code}[${id}][login]`),
            password: inputOf(form, `${code}[${id}][password]`),
          },
        ]),
      );
    else values[code] = inputOf(form, code);
  }
  return values;
}

const isEmpty = (value: unknown): boolean =>
  isObject(value) ? Object.values(value).every(isEmpty) : asText(value).trim() === '';

/** The codes of the required fields that hold nothing. */
export const missingFields = (
  fields: readonly FieldDescription[],
  values: Readonly<Record<string, unknown>>,
): readonly string[] =>
  fields.filter(({ code, required }) => required && isEmpty(values[code])).map(({ code }) => code);
