import { mount } from '@amokit/widget/preact';
import { CallBar } from './call-bar.tsx';
import type { WidgetHost } from './host.ts';

/** What rings. */
export interface Telephone {
  call(number: string): void;
}

/** The telephone of a session. `host.signal` ends it when the widget is switched off. */
export function createTelephone(host: WidgetHost): Telephone {
  let end = () => {};
  return {
    call(number) {
      end();
      // No place of the CRM lasts through its pages, so the bar gets a root of its own.
      const { container, signal, close } = host.openRoot();
      const unmount = mount(CallBar, container, host, close, { number, close });
      signal.addEventListener('abort', unmount);
      end = close;
    },
  };
}
