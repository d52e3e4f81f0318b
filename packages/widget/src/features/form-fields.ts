/** Fields of a form that the CRM drew, by their codes. */
export interface FormFields {
  /** What a field holds now; an empty string where the form has no such field. */
  get(code: string): string;
  /** Writes into a field, and lets the CRM know as if a person had typed. */
  set(code: string, value: string): void;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element | null): element is Field =>
  element !== null && 'value' in element;

/** Fields that are found anew each time, as the CRM draws its forms when it likes. */
export function formFields(find: (code: string) => Element | null): FormFields {
  return {
    get(code) {
      const field = find(code);
      return isField(field) ? field.value : '';
    },
    set(code, value) {
      const field = find(code);
      if (!isField(field)) return;
      field.value = value;
      for (const type of ['input', 'change'])
        field.dispatchEvent(new Event(type, { bubbles: true }));
    },
  };
}
