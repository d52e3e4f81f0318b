/** Smaller libraries of the CRM's page. */
declare module 'accounting' {
  namespace accounting {
    interface Currency {
      symbol?: string;
      format?: string | { pos: string; neg?: string; zero?: string };
      decimal?: string;
      thousand?: string;
      precision?: number;
    }
    function formatMoney(value: number | string, options?: Currency): string;
    function formatMoney(
      value: number | string,
      symbol: string,
      precision?: number,
      thousand?: string,
      decimal?: string,
      format?: string,
    ): string;
    function formatNumber(
      value: number,
      precision?: number,
      thousand?: string,
      decimal?: string,
    ): string;
    function toFixed(value: number, precision: number): string;
    function unformat(text: string, decimal?: string): number;
  }
  export = accounting;
}

declare module 'clipboard' {
  namespace Clipboard {
    interface Options {
      action?: (trigger: Element) => 'copy' | 'cut';
      target?: (trigger: Element) => Element;
      text?: (trigger: Element) => string;
    }
    interface Event {
      readonly action: string;
      readonly text: string;
      readonly trigger: Element;
      clearSelection(): void;
    }
  }
  class Clipboard {
    constructor(trigger: string | Element | NodeListOf<Element>, options?: Clipboard.Options);
    on(event: 'success' | 'error', run: (event: Clipboard.Event) => void): this;
    destroy(): void;
  }
  export = Clipboard;
}

declare module 'pubsub' {
  namespace PubSub {
    function subscribe(message: string, run: (message: string, data: unknown) => void): string;
    function unsubscribe(token: string | ((message: string, data: unknown) => void)): unknown;
    function publish(message: string, data?: unknown): boolean;
    function publishSync(message: string, data?: unknown): boolean;
    function clearAllSubscriptions(): void;
  }
  export = PubSub;
}

declare module 'store' {
  namespace store {
    const enabled: boolean;
    function set<T>(key: string, value: T): T;
    function get(key: string, otherwise?: unknown): unknown;
    function has(key: string): boolean;
    function remove(key: string): void;
    function clear(): void;
    function getAll(): { [key: string]: unknown };
    function forEach(visit: (key: string, value: unknown) => void): void;
  }
  export = store;
}
