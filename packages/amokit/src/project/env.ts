import { loadEnv } from 'vite';

/** What the code is made for; it chooses `.env.production` or `.env.development` beside `.env`. */
export type Mode = 'production' | 'development';

/**
 * The variables that code sees as `import.meta.env.VITE_…`: of the `.env` files of a project, and of
 * the environment, which counts more.
 *
 * @see https://vite.dev/guide/env-and-mode
 */
export const envVariables = (root: string, mode: Mode): Readonly<Record<string, string>> =>
  loadEnv(mode, root);

/** The same for the one who runs a file of the project here: texts to put in their places. */
export function envDefine(root: string, mode: Mode): Readonly<Record<string, string>> {
  const values = {
    ...envVariables(root, mode),
    MODE: mode,
    PROD: mode === 'production',
    DEV: mode === 'development',
    BASE_URL: './',
    SSR: false,
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `import.meta.env.${name}`,
      JSON.stringify(value),
    ]),
  );
}
