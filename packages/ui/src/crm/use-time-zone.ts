import { useCrm } from './crm-context.ts';
import { isTimeZone } from './custom-field/zoned-time.ts';
import { type QueryState, useQuery } from './use-query.ts';

/** What the CRM's page says, which no documentation promises. */
function pageTimeZone(): unknown {
  const app: unknown = Reflect.get(globalThis, 'APP');
  const system: unknown = app instanceof Object ? Reflect.get(app, 'system') : undefined;
  return system instanceof Object ? Reflect.get(system, 'timezone') : undefined;
}

/**
 * The time zone of the account: as the context names it, as the API tells it where the client has
 * the service `account`, as the CRM's page has it; else that of the person's clock.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/account-info
 */
export function useTimeZone(): QueryState<string> {
  const { timeZone, queries } = useCrm();
  const asked = isTimeZone(timeZone) ? undefined : queries.account;
  const state = useQuery(asked?.get({ with: ['datetime_settings'] }));
  if (asked && state.status !== 'ready') return state;
  const settings = state.status === 'ready' ? state.data._embedded?.datetime_settings : undefined;
  const known = [timeZone, settings?.timezone, pageTimeZone()].find(isTimeZone);
  return {
    status: 'ready',
    data: known ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
