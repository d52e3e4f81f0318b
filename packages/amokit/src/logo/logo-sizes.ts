import { type LogoFile, logoSizes } from '@amokit/contract';

/** A picture that stands for the widget somewhere in the CRM. */
export interface LogoSize {
  /** Path in the zip. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** The location without which the CRM does not ask for a logo. */
const onlyWith: Partial<Record<LogoFile, string>> = { 'logo_dp.png': 'digital_pipeline' };

const isLogoFile = (name: string): name is LogoFile => Object.hasOwn(logoSizes, name);

/** The logos that a widget with these locations needs. */
export const logosFor = (locations: readonly string[]): readonly LogoSize[] =>
  Object.keys(logoSizes)
    .filter(isLogoFile)
    .filter((name) => {
      const location = onlyWith[name];
      return !location || locations.includes(location);
    })
    .map((name) => ({ file: `images/${name}`, ...logoSizes[name] }));
