import { Button } from '@amokit/ui';
import { useFocus } from './use-focus.ts';

interface BackButtonProps {
  /** Where it leads: "All buttons". */
  readonly to: string;
  readonly onClick: () => void;
}

/** Leads back to a list. It has the focus at first, as what opened this view is no longer there. */
export function BackButton({ to, onClick }: BackButtonProps) {
  return (
    <Button ref={useFocus<HTMLButtonElement>()} variant="text" size="small" onClick={onClick}>
      ← {to}
    </Button>
  );
}
