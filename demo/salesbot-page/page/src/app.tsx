import { ClientPage } from './client/client-page.tsx';
import { ManagerPage } from './manager/manager-page.tsx';
import { cardOfAddress, openManagerPage } from './manager/open-manager-page.ts';
import { Notice } from './shared/notice.tsx';
import { useT } from './texts/texts.ts';

export interface AppProps {
  /** What stood behind `#`. */
  readonly ticket: string;
  /** A disposable token of the CRM. */
  readonly token: string;
  /** The rest of the address. */
  readonly query: URLSearchParams;
}

/** Who opens the page: a client with a ticket, or somebody of the CRM with a token. */
export function App({ ticket, token, query }: AppProps) {
  const t = useT();
  if (token !== '') {
    const opened = openManagerPage(token, cardOfAddress(query));
    return <ManagerPage opened={opened} />;
  }
  const visit = query.get('visit') ?? '';
  if (ticket === '' && visit === '') return <Notice {...t.nothing} icon="link" />;
  return <ClientPage ticket={ticket} visit={visit} />;
}
