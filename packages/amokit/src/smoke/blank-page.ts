import type { Browser, Page } from 'playwright';
import type { Fixtures } from './fixtures.ts';
import { type JournalReader, listenToJournal } from './journal.ts';
import { closeNetwork, type Network } from './network.ts';

/** A blank page with its network closed and its journal listened to, ready for an area. */
export interface BlankPage {
  readonly page: Page;
  readonly journal: JournalReader;
  readonly network: Network;
  close(): Promise<void>;
}

/** Opens a page that shares nothing with any other. */
export async function openBlankPage(
  browser: Browser,
  sandboxUrl: string,
  fixtures: Fixtures,
): Promise<BlankPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  const journal = await listenToJournal(context);
  const network = await closeNetwork(context, sandboxUrl, fixtures);
  const page = await context.newPage();
  context.on('page', (other) => void other.close().catch(() => undefined));
  return { page, journal, network, close: () => context.close() };
}
