import { useContext } from 'preact/hooks';
import { Button, type ButtonProps } from '../button/button.tsx';
import { FormContext } from './form-context.ts';

/**
 * The button that sends a {@link Form}: busy while what was sent is on its way.
 *
 * @example
 * <SubmitButton>Save</SubmitButton>
 */
export function SubmitButton(props: Omit<ButtonProps, 'type' | 'busy'>) {
  const { busy } = useContext(FormContext);
  return <Button variant="primary" {...props} type="submit" busy={busy} />;
}
