import type { FeatureName, WidgetConfig } from '@amokit/contract';
import type { ComponentType } from 'preact';
import type { LeadSourceProps } from './features/lead-source.ts';
import type { FeatureParts } from './features/parts.ts';
import type { AnyTextHost } from './host/host.ts';
import type { FeatureHooks, Runtime } from './runtime.ts';

/** The props of a feature's component. */
export interface FeatureProps<H> {
  readonly host: H;
}

/** A file of a feature: a component, and the styles of its root if it has any. */
export interface FeatureModule<
  Config extends WidgetConfig = WidgetConfig,
  Props extends object = object,
> {
  readonly default: ComponentType<FeatureProps<AnyTextHost<Config>> & Props>;
  /** CSS text, as `import styles from './panel.css?inline'` gives it. */
  readonly styles?: string;
}

/** Loads a feature's file when the person gets there: `() => import('./panel.tsx')`. */
export type FeatureLoader<
  Config extends WidgetConfig = WidgetConfig,
  Props extends object = object,
> = () => Promise<FeatureModule<Config, Props>>;

/**
 * A feature with its half of the runtime, made by the function of its name. It is a value, so that
 * a widget carries the halves of those features alone that it has.
 */
export interface Feature<Name extends FeatureName = FeatureName, Part = unknown> {
  readonly feature: Name;
  /** What the author gave: a loader, or functions. */
  readonly part: Part;
  readonly start: (runtime: Runtime) => FeatureHooks;
}

/** Features that the CRM draws by itself; a component of ours is an addition. */
type OptionalFeature = 'settings' | 'trigger';

/** What each feature is bound to. */
interface Bindings<Config extends WidgetConfig> {
  readonly panel: FeatureLoader<Config>;
  readonly settings: FeatureLoader<Config, LeadSourceProps>;
}

type Binding<
  Config extends WidgetConfig,
  Name extends FeatureName,
> = Name extends keyof Bindings<Config>
  ? Bindings<Config>[Name]
  : Name extends keyof FeatureParts<Config>
    ? Feature<Name, FeatureParts<Config>[Name]>
    : never;

type AreasOf<Config extends WidgetConfig, Name extends 'listPanel' | 'listAction'> =
  Config['features'] extends Readonly<Record<Name, { readonly areas: readonly (infer Area)[] }>>
    ? Area
    : never;

/** A choice in the menu "More" of a list can do one thing: open the panel, or act. */
type OneChoice<Config extends WidgetConfig> = [
  AreasOf<Config, 'listPanel'> & AreasOf<Config, 'listAction'>,
] extends [never]
  ? unknown
  : {
      readonly listAction: 'listPanel has the same list: a choice in "More" can do one of the two';
    };

/**
 * The loaders of exactly the features that a config declares: one that is missing does not
 * compile, and neither does one that the config does not know.
 */
export type FeatureLoaders<Config extends WidgetConfig> = {
  readonly [K in Exclude<keyof Config['features'] & FeatureName, OptionalFeature>]: Binding<
    Config,
    K
  >;
} & {
  readonly [K in keyof Config['features'] & OptionalFeature]?: Binding<Config, K>;
} & {
  readonly [K in Exclude<FeatureName, keyof Config['features']>]?: never;
} & OneChoice<Config>;
