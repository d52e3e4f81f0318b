import { createClient, widgets } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Widgets of the account: which there are, which of them work, and what they can be asked for. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { widgets } });

  for await (const widget of crm.widgets.each()) {
    const { code, version, is_active_in_account, is_lead_source, is_work_with_dp } = widget;
    const does = [is_lead_source && 'source of leads', is_work_with_dp && 'digital pipeline'];
    tell(
      `${code} ${version}: ${is_active_in_account ? 'on' : 'off'}; ${does.filter(Boolean).join(', ') || 'neither source nor trigger'}.`,
    );
  }

  const [first] = (await crm.widgets.list({ limit: 1 })).items;
  if (!first) return tell('The account has no widgets.');
  const template = (await crm.widgets.get(first.code))?.settings_template ?? [];
  tell(`Settings of ${first.code}: ${template.map(({ key }) => key).join(', ') || 'none'}.`);
  tell(`A widget that is not there is ${await crm.widgets.get('no_such_widget')}.`);

  // An administrator's token also switches widgets on and off:
  // crm.widgets.install(code, { api_key: '…' }), crm.widgets.uninstall(code).
};
