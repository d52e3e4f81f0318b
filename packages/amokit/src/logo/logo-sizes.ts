/** A picture that stands for the widget somewhere in the CRM. */
export interface LogoSize {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** The location without which the CRM does not ask for it. */
  readonly location?: string;
}

/**
 * The logos of a widget, to the pixel.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
export const logoSizes: readonly LogoSize[] = [
  { file: 'images/logo.png', width: 130, height: 100 },
  { file: 'images/logo_main.png', width: 400, height: 272 },
  { file: 'images/logo_small.png', width: 108, height: 108 },
  { file: 'images/logo_medium.png', width: 240, height: 84 },
  { file: 'images/logo_min.png', width: 84, height: 84 },
  { file: 'images/logo_dp.png', width: 174, height: 109, location: 'digital_pipeline' },
];

/** The logos that a widget with these locations needs. */
export const logosFor = (locations: readonly string[]): readonly LogoSize[] =>
  logoSizes.filter(({ location }) => !location || locations.includes(location));

/** The most that a picture may weigh, in bytes. */
export const maxImageBytes = 300 * 1024;
