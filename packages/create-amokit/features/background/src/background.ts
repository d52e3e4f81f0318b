import type { BackgroundPart } from '@amokit/widget';
import type config from '../amokit.config.ts';

/** Runs once in a session, whatever page the person is on: says how many tasks are overdue. */
export const reminder: BackgroundPart<typeof config> = {
  async start({ host }) {
    const { countOverdue } = await import('./count-overdue.ts');
    const count = await countOverdue(host.user.id, host.signal);
    if (count > 0) {
      host.notifications.message({
        header: host.t('reminder.header'),
        text: host.t('reminder.text', { count }),
      });
    }
  },
};
