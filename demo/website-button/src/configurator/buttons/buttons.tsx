import { useState } from 'preact/hooks';
import { ButtonList } from './button-list.tsx';
import { ButtonView } from './button-view.tsx';
import { NewButton } from './new-button.tsx';

interface ButtonsProps {
  /** The pipeline that a new button is meant for, where it is known. */
  readonly pipeline: number | null;
}

/** All buttons, or one of them. */
export function Buttons({ pipeline }: ButtonsProps) {
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const close = () => setOpen(null);
  if (open === null) return <ButtonList onOpen={setOpen} onNew={() => setOpen('new')} />;
  if (open === 'new') return <NewButton pipeline={pipeline} onMade={setOpen} onClose={close} />;
  return <ButtonView id={open} onClose={close} />;
}
