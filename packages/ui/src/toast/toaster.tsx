import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Texts, useTexts } from '../locale/locale.ts';
import { topModal, watchModals } from '../modal/open-modals.ts';
import { adopt } from '../styles/adopt.ts';
import { useStyles } from '../styles/use-styles.ts';
import { toastCss } from './toast.css.ts';
import type { Toast, Toasts } from './toasts.ts';

interface ToasterTexts {
  readonly region: string;
  readonly close: string;
}

const texts: Texts<ToasterTexts> = {
  en: { region: 'Messages', close: 'Close' },
  ru: { region: 'Сообщения', close: 'Закрыть' },
  es: { region: 'Mensajes', close: 'Cerrar' },
  pt: { region: 'Mensagens', close: 'Fechar' },
};

export interface ToasterProps {
  readonly toasts: Toasts;
  readonly texts?: Partial<ToasterTexts>;
}

/**
 * Shows messages in the corner of the window, above everything.
 *
 * They wait while the pointer or the focus is on them. A {@link Modal} that opens takes them in:
 * all that is outside of a modal dialog can not be pressed.
 *
 * @example
 * const toasts = createToasts();
 * <Toaster toasts={toasts} />;
 */
export function Toaster({ toasts, texts: given }: ToasterProps) {
  const { region, close } = useTexts(texts, given);
  const place = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLElement | null>(null);
  const [current, setCurrent] = useState(toasts.current);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const update = () => setCurrent(toasts.current);
    update();
    return toasts.subscribe(update);
  }, [toasts]);
  useLayoutEffect(() => {
    const { current: home } = place;
    const { current: section } = element;
    if (!home || !section) return;
    let undress = () => {};
    const move = (target: HTMLElement) => {
      if (section.parentElement === target) return;
      target.append(section);
      undress();
      // The dialog may stand in a root of another feature.
      undress = adopt(section, toastCss);
      // What moves is hidden.
      if (toasts.current.length > 0) section.showPopover();
    };
    const settle = () => move(topModal() ?? home);
    settle();
    const unwatch = watchModals(settle);
    return () => {
      unwatch();
      undress();
      home.append(section);
    };
  }, [toasts]);
  const newest = current.at(-1)?.id;
  useLayoutEffect(() => {
    if (!element.current || newest === undefined) return;
    // Once more for each, to lie above what opened in between.
    element.current.hidePopover();
    element.current.showPopover();
  }, [newest]);
  return (
    <div ref={place} class="amo-toaster-place">
      <section
        ref={useStyles(toastCss, element)}
        popover="manual"
        aria-label={region}
        class="amo amo-toaster"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocusIn={() => setHeld(true)}
        onFocusOut={() => setHeld(false)}
      >
        <ul>
          {current.map((toast) => (
            <ToastRow
              key={toast.id}
              toast={toast}
              held={held}
              closeLabel={close}
              onClose={() => {
                toasts.close(toast.id);
                setHeld(false);
                if (toasts.current.length === 0) element.current?.hidePopover();
              }}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

interface ToastRowProps {
  readonly toast: Toast;
  readonly held: boolean;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

function ToastRow({ toast, held, closeLabel, onClose }: ToastRowProps) {
  const { text, variant, action, duration } = toast;
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (held || duration === Number.POSITIVE_INFINITY) return;
    const timer = setTimeout(() => close.current(), duration);
    return () => clearTimeout(timer);
  }, [held, duration]);
  return (
    <li>
      <div
        class="amo amo-surface amo-toast"
        data-variant={variant}
        role={variant === 'danger' ? 'alert' : 'status'}
      >
        <span>{text}</span>
        {action && (
          <button
            type="button"
            class="amo amo-toast-button"
            onClick={() => {
              onClose();
              action.onSelect();
            }}
          >
            {action.label}
          </button>
        )}
        <button
          type="button"
          class="amo amo-toast-button"
          aria-label={closeLabel}
          onClick={onClose}
        >
          ×
        </button>
      </div>
    </li>
  );
}
