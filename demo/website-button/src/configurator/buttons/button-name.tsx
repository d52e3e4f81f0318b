import { Button, Callout, InlineInput, Text } from '@amokit/ui';
import { useState } from 'preact/hooks';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';
import { useWrite } from '../use-write.ts';

interface ButtonNameProps {
  readonly id: number;
  readonly name: string;
}

/** Two people gave a button two names. */
interface Conflict {
  readonly theirs: string;
  readonly mine: string;
}

/** The name of a button, which can be changed, but not over a colleague's without being asked. */
export function ButtonName({ id, name }: ButtonNameProps) {
  const { account, t } = useConfigurator();
  const write = useWrite();
  const [conflict, setConflict] = useState<Conflict>();
  const send = (next: string) =>
    write.run('renameButton', () => account.server.websiteButtons.updateAsync(id, { name: next }));
  const save = async (next: string) => {
    const mine = next.trim();
    setConflict(undefined);
    // The API has no version to send along: what is there now is looked at before it is replaced.
    const query = account.queries.websiteButtons.get(id);
    const now = await account.queryClient
      .fetchQuery({ ...query, staleTime: 0 })
      .catch(() => undefined);
    if (now && now.name !== name && now.name !== mine) setConflict({ theirs: now.name, mine });
    else await send(mine);
  };
  return (
    <div class="grow">
      <InlineInput
        label={t('button.name')}
        value={name}
        texts={{ empty: t('buttons.noName', { id }) }}
        onSave={save}
      />
      <ProblemCallout failure={write.failure} />
      {conflict && (
        <Callout
          variant="warning"
          title={t('conflict.title')}
          onClose={() => setConflict(undefined)}
        >
          <Text>
            {t('conflict.text', { theirs: conflict.theirs || '—', mine: conflict.mine || '—' })}
          </Text>
          <div class="toolbar">
            <Button
              size="small"
              busy={write.busy}
              onClick={async () => {
                if (await send(conflict.mine)) setConflict(undefined);
              }}
            >
              {t('conflict.mine')}
            </Button>
            <Button size="small" onClick={() => setConflict(undefined)}>
              {t('conflict.theirs')}
            </Button>
          </div>
        </Callout>
      )}
    </div>
  );
}
