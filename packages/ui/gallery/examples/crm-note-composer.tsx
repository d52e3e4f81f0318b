import { NoteComposer } from '@amokit/ui/crm';

export function Example() {
  return <NoteComposer entity="leads" entityId={1} placeholder="О чём договорились" />;
}
