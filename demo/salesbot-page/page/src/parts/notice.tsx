import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly icon: IconName;
  /** The way on. */
  readonly children?: ComponentChildren;
  /** It came while a person was at something else. */
  readonly alert?: boolean;
}

/** A page that says one thing. */
export function Notice({ title, text, icon, children, alert }: NoticeProps) {
  return (
    <section class="notice" role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <h1>{title}</h1>
      <p>{text}</p>
      {children && <div class="way-on">{children}</div>}
    </section>
  );
}
