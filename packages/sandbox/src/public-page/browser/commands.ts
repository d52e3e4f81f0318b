/** What a website may want to hear of. */
export type ChatEvent =
  | 'onChatReady'
  | 'onChatShow'
  | 'onChatHide'
  | 'onButtonClick'
  | 'onConversationsChange';

/** What a website may want to be done. */
export interface Actions {
  readonly runChatShow: () => void;
  readonly runChatHide: () => void;
  readonly runDestroy: () => void;
  readonly sendKeyActionHook: (name: string) => void;
}

export interface Commands {
  readonly tell: (event: ChatEvent, ...given: unknown[]) => void;
  /** `amoSocialButton(...)` from now on; what was called before it came is done now. */
  readonly take: (before: unknown, actions: Actions) => (...call: unknown[]) => void;
}

const events: readonly string[] = [
  'onChatReady',
  'onChatShow',
  'onChatHide',
  'onButtonClick',
  'onConversationsChange',
] satisfies readonly ChatEvent[];

const isFunction = (value: unknown): value is (...given: unknown[]) => unknown =>
  typeof value === 'function';

/** The function that a website calls, and the callbacks that it has handed over. */
export function createCommands(): Commands {
  const callbacks = new Map<string, ((...given: unknown[]) => unknown)[]>();
  /** Told before somebody listened: whoever comes late hears of it. */
  const past = new Map<string, unknown[]>();

  const run = (callback: (...given: unknown[]) => unknown, given: unknown[]) => {
    try {
      callback(...given);
    } catch (error) {
      // The website's own mistake must not end the chat.
      console.error(error);
    }
  };

  return {
    tell(event, ...given) {
      if (event === 'onChatReady' || event === 'onConversationsChange') past.set(event, given);
      for (const callback of callbacks.get(event) ?? []) run(callback, given);
    },
    take(before, actions) {
      const call = (...[name, argument]: unknown[]) => {
        const command = String(name);
        if (events.includes(command)) {
          if (!isFunction(argument)) return;
          callbacks.set(command, [...(callbacks.get(command) ?? []), argument]);
          const told = past.get(command);
          if (told) run(argument, told);
        } else if (command === 'sendKeyActionHook') actions.sendKeyActionHook(String(argument));
        else if (command === 'runChatShow') actions.runChatShow();
        else if (command === 'runChatHide') actions.runChatHide();
        else if (command === 'runDestroy') actions.runDestroy();
        else console.warn(`The button knows no command "${command}"`);
      };
      const queue: unknown = isFunction(before) ? Reflect.get(before, 'q') : undefined;
      if (Array.isArray(queue)) for (const waiting of queue) call(...Array.from(waiting));
      return call;
    },
  };
}
