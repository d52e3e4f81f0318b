import type { User } from '@amokit/contract';
import type { ComboboxOption } from '../combobox/combobox-option.ts';
import { useLocale } from '../locale/locale.ts';
import { useService } from './crm-context.ts';
import { type QueryState, useQuery, wholeList } from './use-query.ts';

/** Which users are offered. */
export interface UserChoice {
  /** Users that were switched off, too. They stand last. */
  readonly inactive?: boolean | undefined;
  /** Users that are left out, or all but those that are let in. */
  readonly filter?: ((user: User) => boolean) | undefined;
}

/**
 * The users of the account as options, by their groups.
 *
 * @param chosen users that are offered whatever the choice is: somebody has chosen them
 */
export function useUserOptions(
  { inactive, filter }: UserChoice,
  chosen: readonly number[],
): QueryState<readonly ComboboxOption[]> {
  const users = useService('users');
  const { compare } = new Intl.Collator(useLocale());
  const state = useQuery(wholeList((page) => users.list({ with: ['group'], limit: 250, page })));
  if (state.status !== 'ready') return state;
  const isOffered = (user: User) =>
    chosen.includes(user.id) || ((inactive || isActive(user)) && (filter?.(user) ?? true));
  const offered = state.data
    .filter(isOffered)
    .sort(
      (a, b) =>
        Number(isActive(b)) - Number(isActive(a)) ||
        compare(groupOf(a), groupOf(b)) ||
        compare(a.name, b.name),
    );
  const isGrouped = new Set(offered.map(groupOf)).size > 1;
  const data = offered.map((user) => ({
    value: `${user.id}`,
    label: user.name,
    ...(isGrouped && groupOf(user) && { group: groupOf(user) }),
  }));
  return { status: 'ready', data };
}

const isActive = ({ rights }: User): boolean => rights.is_active !== false;

const groupOf = ({ _embedded }: User): string => _embedded?.groups?.[0]?.name ?? '';
