import { MultiSelect } from '../combobox/multi-select.tsx';
import { useControlled } from '../forms/use-controlled.ts';
import type { CrmControlProps } from './crm-control-props.ts';
import { NotReady } from './not-ready.tsx';
import { type UserChoice, useUserOptions } from './user-options.ts';

export interface UserMultiSelectProps extends CrmControlProps, UserChoice {
  /** The ids of users. */
  readonly value?: readonly number[];
  readonly defaultValue?: readonly number[];
  /** Called with the chosen users, in the order in which they were chosen. */
  readonly onChange?: (value: readonly number[]) => void;
}

/**
 * Several of the account's users, found by name or group.
 *
 * @example
 * <Field label="Who is told">
 *   <UserMultiSelect defaultValue={[host.user.id]} onChange={setTold} />
 * </Field>
 * @see https://www.amocrm.ru/developers/content/crm_platform/users-api
 */
export function UserMultiSelect(props: UserMultiSelectProps) {
  const { value, defaultValue = [], onChange, inactive, filter, texts, ...rest } = props;
  const [chosen, set] = useControlled<readonly number[]>(value, defaultValue, onChange);
  const state = useUserOptions({ inactive, filter }, chosen);
  const ids = chosen.map(String);
  if (state.status !== 'ready' || state.data.length === 0) {
    return (
      <NotReady
        state={state}
        value={ids}
        name={rest.name}
        label={rest['aria-label']}
        texts={texts}
      />
    );
  }
  return (
    <MultiSelect
      {...rest}
      options={state.data}
      value={ids}
      onChange={(next) => set(next.map(Number))}
    />
  );
}
