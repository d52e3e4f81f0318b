import { Button, Tooltip } from '@amokit/ui';

export function Example() {
  return (
    <Tooltip text="Её не увидит никто, кроме вас">
      <Button>Личная заметка</Button>
    </Tooltip>
  );
}
