import { draw, type Opening } from '../draw.tsx';
import { ManagerPage } from './manager-page.tsx';
import { cardOfAddress, openManagerPage } from './open-manager-page.ts';

/** For somebody of the CRM, who comes with a token. */
export function start({ token, query }: Opening): void {
  draw(<ManagerPage opened={openManagerPage(token, cardOfAddress(query))} />);
}
