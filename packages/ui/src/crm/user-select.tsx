import { Combobox } from '../combobox/combobox.tsx';
import { useControlled } from '../forms/use-controlled.ts';
import type { CrmControlProps } from './crm-control-props.ts';
import { NotReady } from './not-ready.tsx';
import { type UserChoice, useUserOptions } from './user-options.ts';

export interface UserSelectProps extends CrmControlProps, UserChoice {
  /** The id of a user; null where nobody is chosen. */
  readonly value?: number | null;
  readonly defaultValue?: number | null;
  readonly onChange?: (value: number | null) => void;
}

/**
 * One of the account's users, found by name or group.
 *
 * It reads `users`, which the API shows to administrators alone: anybody else is told so.
 *
 * @example
 * <Field label="Responsible">
 *   <UserSelect value={lead.responsible_user_id} onChange={setResponsible} />
 * </Field>
 * @see https://www.amocrm.ru/developers/content/crm_platform/users-api
 */
export function UserSelect(props: UserSelectProps) {
  const { value, defaultValue = null, onChange, inactive, filter, texts, ...rest } = props;
  const [chosen, set] = useControlled<number | null>(value, defaultValue, onChange);
  const state = useUserOptions({ inactive, filter }, chosen === null ? [] : [chosen]);
  const text = chosen === null ? null : `${chosen}`;
  if (state.status !== 'ready' || state.data.length === 0) {
    return (
      <NotReady
        state={state}
        value={text}
        name={rest.name}
        label={rest['aria-label']}
        texts={texts}
      />
    );
  }
  return (
    <Combobox
      {...rest}
      options={state.data}
      value={text}
      onChange={(next) => set(next === null ? null : Number(next))}
    />
  );
}
