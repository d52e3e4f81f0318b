import type { Integration } from '@amokit/client/oauth';
import type { Sandbox } from '@amokit/sandbox';
import type { Accounts } from '@amokit/server';

/** A port on which nobody listens at this moment. */
export declare function freePort(): Promise<number>;

/** Builds the widget of a folder for a backend, and gives the path of the zip. */
export declare function buildFor(
  folder: string,
  options: { readonly backend: string },
): Promise<string>;

/** Tells a sandbox where the backend of a widget is, and gives the integration that the backend takes. */
export declare function integrationAt(
  sandbox: Pick<Sandbox, 'control' | 'url' | 'apiUrl'>,
  options: { readonly clientId: string; readonly url: string; readonly name?: string },
): Integration;

/** The widget that a sandbox was given as a zip. */
export declare function widgetFrom(sandbox: Sandbox, zip: string): Sandbox['widgets'][number];

/** Lets the account install an integration whose backend listens on a port of this machine. */
export declare function installIn(
  sandbox: Sandbox,
  options: {
    readonly clientId: string;
    readonly port: number;
    readonly accounts: Pick<Accounts, 'get'>;
  },
): Promise<void>;
