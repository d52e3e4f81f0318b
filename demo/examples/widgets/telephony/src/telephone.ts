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
  host.signal.addEventListener('abort', () => end());
  return {
    call(number) {
      end();
      // No place of the CRM lasts through its pages, so the bar gets one of its own in the body.
      const place = document.createElement('div');
      const inside = place
        .attachShadow({ mode: 'open' })
        .appendChild(document.createElement('div'));
      document.body.append(place);
      const unmount = mount(CallBar, inside, host, close, { number, close });
      end = close;

      function close() {
        unmount();
        place.remove();
      }
    },
  };
}
