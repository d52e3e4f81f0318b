import type { Account } from './account.ts';

const channelName = 'website-button';

/** Reads everything anew that is in sight. */
const refresh = ({ queries, queryClient }: Account): void => {
  for (const { key } of [queries.websiteButtons, queries.sources])
    void queryClient.invalidateQueries({ queryKey: key });
};

/** Tells this view and the person's other tabs that buttons or sources may have changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

/**
 * Follows what is changed in other tabs, and reads anew when the person comes back to this one, as
 * colleagues change the same buttons.
 *
 * @returns ends it
 */
export function followChanges(account: Account): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => refresh(account);
  account.queryClient.mount();
  return () => {
    channel.close();
    account.queryClient.unmount();
  };
}
