import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { FormContext } from '../form/form-context.ts';

/** What is wrong with a field: by its own word, else by that of the form around it. */
export function useFieldError(own: ComponentChildren, name: string | undefined): ComponentChildren {
  const { errors } = useContext(FormContext);
  return own || (name && errors[name.replace(/\[\]$/, '')]);
}
