import { Button, Text, useStyles } from '@amokit/ui';
import type { FeatureProps } from '@amokit/widget';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WidgetHost } from './host.ts';
import type { CallEnd } from './log-call.ts';

const css = `
  .bar {
    position: fixed; inset-block-end: 72px; inset-inline-end: 24px; z-index: 1000;
    display: grid; gap: 12px; inline-size: 260px; padding: 16px;
    background: light-dark(#fff, #24303c);
    border-radius: 12px; box-shadow: 0 8px 32px rgb(0 0 0 / 0.28);
  }
  .line { display: flex; justify-content: space-between; font-variant-numeric: tabular-nums }
  a { color: inherit; font-weight: 600 }
  .ends { display: grid; grid-template-columns: 1fr 1fr; gap: 8px }
`;

interface CallProps {
  readonly number: string;
  readonly close: () => void;
}

/** 75 → 1:15 */
const secondsText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** A call that goes on: its time, and what came of it. */
export function CallBar({ host, number, close }: FeatureProps<WidgetHost> & CallProps) {
  const [start] = useState(Date.now);
  const [now, setNow] = useState(start);
  const [saving, setSaving] = useState<CallEnd>();
  const link = useRef<HTMLAnchorElement>(null);
  // The program that the computer has for `tel:` dials. Put your own telephony here.
  useEffect(() => link.current?.click(), []);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);

  const finish = async (end: CallEnd) => {
    if (saving) return;
    setSaving(end);
    const duration = end === 'talked' ? Math.round((Date.now() - start) / 1000) : 0;
    try {
      const { logCall } = await import('./log-call.ts');
      const filed = await logCall(number, duration, end, host.user.id);
      if (!filed) host.notifications.error({ header: host.t('call.unfiled'), text: number });
      close();
    } catch {
      host.notifications.error({ header: host.t('call.failed'), text: number });
      setSaving(undefined);
    }
  };

  return (
    <section class="bar" ref={useStyles(css)} aria-label={host.t('call.title')}>
      <div class="line">
        <a ref={link} href={`tel:${number.replace(/[^\d+]/g, '')}`}>
          {number}
        </a>
        <Text tone="muted">{secondsText(Math.round((now - start) / 1000))}</Text>
      </div>
      <div class="ends">
        <Button variant="primary" busy={saving === 'talked'} onClick={() => finish('talked')}>
          {host.t('call.talked')}
        </Button>
        <Button busy={saving === 'missed'} onClick={() => finish('missed')}>
          {host.t('call.missed')}
        </Button>
      </div>
    </section>
  );
}
