import { useQuery } from '@amokit/ui/crm';
import type { Account } from '../../model/account.ts';
import { useConfigurator } from '../configurator-context.ts';

const keyOf = (id: number) => ['website-button', 'sites', id];

/**
 * Notes down the sites that a button was given from here. The API tells a button's sites once, in
 * answer to its creation, and never again.
 */
export function rememberSites(account: Account, id: number, more: readonly string[]): void {
  const known = account.queryClient.getQueryData<readonly string[]>(keyOf(id)) ?? [];
  account.queryClient.setQueryDefaults(keyOf(id), { staleTime: Number.POSITIVE_INFINITY });
  account.queryClient.setQueryData(keyOf(id), [...new Set([...known, ...more])]);
}

/** The sites that the button was given from here. */
export function useKnownSites(id: number): readonly string[] {
  const { account } = useConfigurator();
  const state = useQuery({
    queryKey: keyOf(id),
    queryFn: async () => account.queryClient.getQueryData<readonly string[]>(keyOf(id)) ?? [],
  });
  return state.status === 'ready' ? state.data : [];
}
