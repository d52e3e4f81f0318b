import { useState } from 'preact/hooks';
import { ButtonList } from './button-list.tsx';
import { ButtonView } from './button-view.tsx';
import { NewButton } from './new-button.tsx';

/** All buttons, or one of them. */
export function Buttons() {
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const close = () => setOpen(null);
  if (open === null) return <ButtonList onOpen={setOpen} onNew={() => setOpen('new')} />;
  if (open === 'new') return <NewButton onMade={setOpen} onClose={close} />;
  return <ButtonView id={open} onClose={close} />;
}
