import { caption } from '../../host/i18n.ts';
import type { RunningWidget } from '../../host/life-cycle.ts';
import { usePopup } from '../../layout/use-popup.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { widgetTexts } from '../integrations/widget-texts.ts';
import { useRunning } from '../use-running.ts';

interface ContactValueProps {
  readonly type: 'phone' | 'email';
  readonly value: string;
}

const schemes = { phone: 'tel:', email: 'mailto:' } as const;

/**
 * A phone or an address: a click offers what the widgets have registered by `add_action`.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function ContactValue({ type, value }: ContactValueProps) {
  const { journal } = usePage();
  const t = useTexts();
  const popup = usePopup();
  const offered = useRunning().flatMap((running) => {
    const run = running.registrations.actions.get(type);
    return run ? [{ running, run }] : [];
  });

  const choose = (running: RunningWidget, run: (value: unknown) => unknown) => {
    popup.close();
    const { code } = running.widget;
    journal.call(code, `add_action("${type}")`);
    try {
      run({ value });
    } catch (error) {
      journal.error(code, `add_action("${type}")`, error);
    }
  };

  return (
    <span
      class={`control-${type} js-control-${type} ${type}_wrapper`}
      ref={popup.ref}
      data-type={type}
    >
      {/* An input, as widgets read its value: `$('.control-phone__formatted').val()`. */}
      <input
        type="button"
        class={`control-${type}__formatted contact-value`}
        data-type={type}
        data-value={value}
        aria-haspopup="menu"
        aria-expanded={popup.open}
        onClick={popup.toggle}
        value={value}
      />
      {popup.open && (
        <div class="contact-value__menu tips" role="menu">
          {offered.map(({ running, run }) => (
            <button
              key={running.widget.code}
              type="button"
              role="menuitem"
              class="contact-value__item tips-item"
              data-code={running.widget.code}
              onClick={() => choose(running, run)}
            >
              {type === 'phone' ? callName(running) : widgetTexts(running.widget).name}
            </button>
          ))}
          <a
            class="contact-value__item tips-item"
            role="menuitem"
            href={`${schemes[type]}${value}`}
          >
            {t(type === 'phone' ? 'card.call' : 'card.write')}
          </a>
        </div>
      )}
    </span>
  );
}

/** All phones or addresses of somebody, as a cell of a list shows them. */
export const contactValues = (type: ContactValueProps['type'], values: readonly string[]) =>
  values.map((value) => <ContactValue key={value} type={type} value={value} />);

/** `widget.call_action` names the item; without it the widget's name does. */
const callName = ({ widget }: RunningWidget): string => {
  const text = caption(widget.langs, 'widget.call_action');
  return text === 'widget.call_action' ? widgetTexts(widget).name : text;
};
