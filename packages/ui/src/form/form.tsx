import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ComponentChildren, Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMergedRef } from '../styles/merged-ref.ts';
import { FormContext, type FormErrors } from './form-context.ts';
import { type FormValues, formValues } from './form-values.ts';

export interface FormProps<S extends StandardSchemaV1> {
  readonly class?: string;
  /** Any schema of the Standard Schema kind: zod, valibot, arktype. Its messages are shown. */
  readonly schema: S;
  /**
   * Called with what the schema makes of the values, once they are right. What it answers with, or
   * its promise does, is shown as errors at the fields: what only the server knows.
   */
  readonly onSubmit: (
    values: StandardSchemaV1.InferOutput<S>,
  ) => FormErrors | undefined | Promise<FormErrors | undefined>;
  /** Called when `onSubmit` threw; without it the error goes to the console. */
  readonly onError?: (error: unknown) => void;
  readonly children: ComponentChildren;
  readonly ref?: Ref<HTMLFormElement>;
}

/** The messages of a schema's issues, the first of each name. */
function errorsOf(issues: readonly StandardSchemaV1.Issue[]): FormErrors {
  const errors: Record<string, string> = {};
  for (const { path = [], message } of issues) {
    const first = path[0];
    const key = typeof first === 'object' ? first.key : first;
    errors[String(key ?? '')] ??= message;
  }
  return errors;
}

async function validate<S extends StandardSchemaV1>(
  schema: S,
  values: FormValues,
): Promise<StandardSchemaV1.Result<StandardSchemaV1.InferOutput<S>>> {
  return schema['~standard'].validate(values);
}

/**
 * A form that says what is wrong at the field where it is, and sends once.
 *
 * Fields get their errors by `name`. They are checked when the form is sent, and from then on while
 * the person types; the focus goes to the first that is wrong.
 *
 * @example
 * const schema = z.object({ email: z.email('Write an address'), budget: z.coerce.number().min(1) });
 *
 * <Form schema={schema} onSubmit={async ({ email, budget }) => save(email, budget)}>
 *   <Field name="email" label="E-mail"><Input type="email" /></Field>
 *   <Field name="budget" label="Budget"><NumberField currency="RUB" /></Field>
 *   <SubmitButton>Save</SubmitButton>
 * </Form>
 * @see https://standardschema.dev
 */
export function Form<S extends StandardSchemaV1>(props: FormProps<S>) {
  const { class: className, schema, onSubmit, onError = console.trace, children, ref } = props;
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);
  /** How often it was sent with something wrong in it. */
  const [refusals, setRefusals] = useState(0);
  const round = useRef(0);
  useLayoutEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);

  const check = async () => {
    if (!form.current) return undefined;
    round.current += 1;
    const own = round.current;
    const result = await validate(schema, formValues(form.current));
    // A later check knows better what is to be shown. What was sent is what was sent.
    if (own === round.current) setErrors(result.issues ? errorsOf(result.issues) : {});
    return result;
  };
  const checkAgain = () => {
    if (refusals > 0) check().catch(onError);
  };
  const refuse = (wrong: FormErrors) => {
    setErrors(wrong);
    setRefusals((count) => count + 1);
  };
  const send = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const result = await check();
      if (result?.issues) return refuse(errorsOf(result.issues));
      if (!result) return;
      const wrong = await onSubmit(result.value);
      if (wrong && Object.keys(wrong).length > 0) refuse(wrong);
      else setRefusals(0);
    } catch (error) {
      onError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      ref={useMergedRef(form, ref)}
      class={className}
      // The browser's own bubbles would come before the schema's messages.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onInput={checkAgain}
      onChange={checkAgain}
      onReset={() => {
        setErrors({});
        setRefusals(0);
      }}
    >
      <FormContext.Provider value={{ errors, busy }}>{children}</FormContext.Provider>
    </form>
  );
}
