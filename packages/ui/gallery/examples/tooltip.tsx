import { Button, Tooltip } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <Tooltip text="Её не увидит никто, кроме вас">
      <Button>Личная заметка</Button>
    </Tooltip>
  );
}

export const live = defineLive(
  { text: 'Видите только вы', placement: ['top', 'bottom-start', 'bottom-end', 'right-start'] },
  (props) => (
    <Tooltip {...props}>
      <Button>Личная заметка</Button>
    </Tooltip>
  ),
);
