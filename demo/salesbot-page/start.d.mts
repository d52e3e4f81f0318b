import type { Sandbox } from '@amokit/sandbox';
import type { Log, Stores } from '@amokit/server';
import type { Backend } from './server/index.ts';

/** The parts of `start.mjs`, for tests and for who runs several products in one sandbox. */
export interface Attached {
  readonly url: string;
  /** The widget in the account. */
  readonly code: string;
  /** The integration that the widget is part of. */
  readonly clientId: string;
  readonly backend: Backend;
  readonly stores: Stores;
  close(): Promise<void>;
}

export interface AttachOptions {
  readonly port: number;
  readonly zip: string;
  readonly stores?: Stores | undefined;
  readonly log?: Log | undefined;
  /** Unix seconds. */
  readonly now?: (() => number) | undefined;
}

export declare function widgetOf(options: { readonly backend: string }): Promise<string>;

export declare function attach(sandbox: Sandbox, options: AttachOptions): Promise<Attached>;
