import { isAmoError } from '@amokit/client';
import { useState } from 'preact/hooks';
import { Button } from '../button/button.tsx';
import { useFieldControl } from '../field/field-context.ts';
import { Input } from '../input/input.tsx';
import { useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { type CrmTexts, crmTexts } from './crm-texts.ts';
import type { QueryState } from './use-query.ts';

const css = `.amo-not-ready{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;min-height:34px;overflow-wrap:anywhere}
.amo-not-ready>span{color:var(--amo-muted)}
.amo-not-ready[role=alert]>span{color:var(--amo-danger)}`;

/** Whether the API said that the person may not do this. */
export const isForbidden = (error: unknown): boolean => isAmoError(error, 'FORBIDDEN');

interface NotReadyProps {
  /** "ready" where what was read is nothing. */
  readonly state: QueryState<unknown>;
  /** Posted meanwhile, so that a form does not lose what was chosen before. */
  readonly value: string | readonly string[] | null;
  readonly name: string | undefined;
  /** The name of the control where it stands in no field. */
  readonly label: string | undefined;
  readonly texts: Partial<CrmTexts> | undefined;
}

/** What stands in the place of a control while it can not be used, and says why. */
export function NotReady({ state, value, name, label, texts: given }: NotReadyProps) {
  const field = useFieldControl();
  const texts = useTexts(crmTexts, given);
  const values = value === null ? [] : [value].flat();
  return (
    <>
      {state.status === 'failed' ? (
        <Failure state={state} label={label} texts={given} />
      ) : (
        <Input
          disabled
          aria-label={label}
          aria-busy={state.status === 'loading'}
          name={undefined}
          value={state.status === 'loading' ? texts.loading : texts.empty}
        />
      )}
      {values.map((one) => (
        <input key={one} type="hidden" name={name ?? field.name} value={one} />
      ))}
    </>
  );
}

interface FailureProps {
  readonly state: Extract<QueryState<unknown>, { status: 'failed' }>;
  readonly label: string | undefined;
  readonly texts?: Partial<CrmTexts> | undefined;
}

/** Says that something could not be read, and offers to try again; or that the person may not see it. */
export function Failure({ state, label, texts: given }: FailureProps) {
  const { id } = useFieldControl();
  const texts = useTexts(crmTexts, given);
  const [busy, setBusy] = useState(false);
  const styled = useStyles<HTMLDivElement>(css);
  const named = {
    'aria-label': label,
    'aria-labelledby': label === undefined && id ? `${id}-label` : undefined,
  };
  if (isForbidden(state.error)) {
    return (
      <div ref={styled} id={id} role="note" {...named} class="amo amo-not-ready">
        <span>{texts.noRights}</span>
      </div>
    );
  }
  const retry = async () => {
    setBusy(true);
    await state.retry();
    setBusy(false);
  };
  return (
    <div ref={styled} id={id} role="alert" {...named} class="amo amo-not-ready">
      <span>{texts.failed}</span>
      <Button size="small" busy={busy} onClick={retry}>
        {texts.retry}
      </Button>
    </div>
  );
}
