import { createContext } from 'preact';

/** What is wrong, by the names of controls. */
export type FormErrors = Readonly<Record<string, string>>;

interface FormState {
  readonly errors: FormErrors;
  /** What was sent is on its way. */
  readonly busy: boolean;
}

export const FormContext = createContext<FormState>({ errors: {}, busy: false });
