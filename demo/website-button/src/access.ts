import { disposable, session } from '@amokit/client';
import type { WidgetHost } from './host.ts';
import type { AccountOptions } from './model/account.ts';

/** Where the backend is, as `.env` or the environment of the build say. */
export const backend = import.meta.env.VITE_BACKEND ?? '';

/** Reads go with the person's session, all else through the backend with a disposable token. */
export const accessOf = ({ self }: WidgetHost): AccountOptions => ({
  reader: { auth: session() },
  server: { auth: disposable({ widget: self }), baseUrl: backend },
});
