/**
 * The pictures of `images/` with their sizes in pixels. `logo_dp.png` is needed with the location
 * `digital_pipeline` alone.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
export const logoSizes = {
  'logo.png': { width: 130, height: 100 },
  'logo_main.png': { width: 400, height: 272 },
  'logo_small.png': { width: 108, height: 108 },
  'logo_medium.png': { width: 240, height: 84 },
  'logo_min.png': { width: 84, height: 84 },
  'logo_dp.png': { width: 174, height: 109 },
} as const;

/** The size of the pictures of a tour, in pixels; one to five of them for each language. */
export const tourImageSize = { width: 1188, height: 616 } as const;

/** A picture may have that many bytes. */
export const maxImageBytes = 300 * 1024;

export type LogoFile = keyof typeof logoSizes;
