import type { Sandbox } from '@amokit/sandbox';
import type { LogEntry, Server, Stores } from '@amokit/server';

/** Builds the widget for a backend, and gives the path of the zip. */
export declare function widgetOf(options: { readonly backend: string }): Promise<string>;

/** The backend beside a sandbox. */
export interface Attached {
  readonly url: string;
  readonly backend: Server;
  readonly stores: Stores;
  close(): Promise<void>;
}

/** Starts the backend beside a sandbox that has the widget, and lets the account install it. */
export declare function attach(
  sandbox: Sandbox,
  options: {
    readonly port: number;
    /** The zip that was given to the sandbox. */
    readonly zip: string;
    readonly log?: (entry: LogEntry) => void;
  },
): Promise<Attached>;
