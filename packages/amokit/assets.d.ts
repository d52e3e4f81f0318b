/**
 * What the imports of files that are not code give. Name it in tsconfig.json: `"types": ["amokit/assets"]`.
 */

/** Variables of `.env` files and of the environment: what is called `VITE_…` reaches the code. */
interface ImportMetaEnv {
  readonly [variable: `VITE_${string}`]: string | undefined;
  MODE: string;
  PROD: boolean;
  DEV: boolean;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

/** The text of a style file, for the shadow root of a feature. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

/**
 * Styles for elements in the CRM's own tree, added to the page by this import: they hold in elements
 * of the class `scope` and nowhere else. In the file, `:scope` is such an element itself.
 */
declare module '*.css?scoped' {
  export const scope: string;
}

/** The text of any file. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** The address of a picture: of a file in the zip, or the picture itself where it is small. */
declare module '*.svg' {
  const address: string;
  export default address;
}

declare module '*.png' {
  const address: string;
  export default address;
}

declare module '*.jpg' {
  const address: string;
  export default address;
}

declare module '*.webp' {
  const address: string;
  export default address;
}
