import { draw, type Opening } from '../draw.tsx';
import { Notice } from '../parts/notice.tsx';
import { useT } from '../texts/texts.ts';
import { ClientPage } from './client-page.tsx';

/** For a client, who comes with a ticket or has come before. */
export function start({ ticket, query }: Opening): void {
  const visit = query.get('visit') ?? '';
  const isBare = ticket === '' && visit === '';
  draw(isBare ? <Nothing /> : <ClientPage ticket={ticket} visit={visit} />);
}

function Nothing() {
  return <Notice {...useT().nothing} icon="link" />;
}
