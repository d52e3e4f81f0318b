/** What a form holds, by the names of its controls. */
export type FormValues = Readonly<Record<string, FormDataEntryValue | FormDataEntryValue[]>>;

/**
 * The values of a form's controls.
 *
 * A name that ends in `[]` is always a list, of none, one or several; any other is the last value
 * of that name. A list without a value is missing: give its schema a default.
 */
export function formValues(form: HTMLFormElement): FormValues {
  const values: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name);
    const isList = name.endsWith('[]');
    const last = all.at(-1);
    if (isList) values[name.slice(0, -2)] = all;
    else if (last !== undefined) values[name] = last;
  }
  return values;
}
