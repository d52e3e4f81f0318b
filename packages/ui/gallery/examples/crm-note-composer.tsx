import { NoteComposer } from '@amokit/ui/crm';
import { defineLive } from '../live.ts';

export function Example() {
  return <NoteComposer entity="leads" entityId={1} placeholder="О чём договорились" />;
}

export const live = defineLive({ placeholder: 'О чём договорились', disabled: false }, (props) => (
  <NoteComposer {...props} entity="leads" entityId={1} />
));
