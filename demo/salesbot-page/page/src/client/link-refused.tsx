import { Button, Callout } from '@amokit/ui';
import { useState } from 'preact/hooks';
import type { IconName } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import type { PageRefusal } from '../texts/page-texts.ts';
import { useT } from '../texts/texts.ts';
import { visitCalls } from './visit-calls.ts';

export interface LinkRefusedProps {
  readonly refusal: PageRefusal;
  readonly ticket: string;
  retry(): Promise<void>;
}

/** Those that may go away by themselves. */
const passing: readonly PageRefusal[] = ['crm', 'offline', 'server', 'changed', 'taken'];
/** Those after which the chat is where the client goes on, with a new link. */
const lost: readonly PageRefusal[] = ['used', 'no_session'];

const icons: Partial<Record<PageRefusal, IconName>> = {
  expired: 'clock',
  over: 'done',
  crm: 'cloud',
  offline: 'cloud',
  server: 'cloud',
  tampered: 'stop',
  foreign: 'stop',
};

/** A link that does not open, with the way on. */
export function LinkRefused({ refusal, ticket, retry }: LinkRefusedProps) {
  const t = useT();
  const [sent, setSent] = useState<'no' | 'busy' | 'yes' | 'failed'>('no');
  if (sent === 'yes') return <Notice {...t.againDone} icon="done" />;
  const sendAgain = async () => {
    setSent('busy');
    setSent('answer' in (await visitCalls.again(ticket)) ? 'yes' : 'failed');
  };
  return (
    <Notice {...t.client[refusal]} icon={icons[refusal] ?? 'link'}>
      {passing.includes(refusal) && (
        <Button variant="primary" size="large" wide onClick={retry}>
          {t.retry}
        </Button>
      )}
      {ticket !== '' && lost.includes(refusal) && (
        <Button variant="primary" size="large" wide busy={sent === 'busy'} onClick={sendAgain}>
          {t.again}
        </Button>
      )}
      {sent === 'failed' && <Callout variant="warning">{t.againFailed}</Callout>}
    </Notice>
  );
}
