import type { WidgetConfig } from '@amokit/contract';
import type { ComponentType } from 'preact';
import type { AnyTextHost } from './host/host.ts';

/** The props of a feature's component. */
export interface FeatureProps<H> {
  readonly host: H;
}

/** A file of a feature: a component, and the styles of its root if it has any. */
export interface FeatureModule<Config extends WidgetConfig = WidgetConfig> {
  readonly default: ComponentType<FeatureProps<AnyTextHost<Config>>>;
  /** CSS text, as `import styles from './panel.css?inline'` gives it. */
  readonly styles?: string;
}

/** Loads a feature's file when the person gets there: `() => import('./panel.tsx')`. */
export type FeatureLoader<Config extends WidgetConfig = WidgetConfig> = () => Promise<
  FeatureModule<Config>
>;

type FeatureName = keyof WidgetConfig['features'];

/** Features that the CRM draws by itself; a component of ours is an addition. */
type OptionalFeature = 'settings';

/**
 * The loaders of exactly the features that a config declares: one that is missing does not
 * compile, and neither does one that the config does not know.
 */
export type FeatureLoaders<Config extends WidgetConfig> = {
  readonly [K in Exclude<
    keyof Config['features'] & FeatureName,
    OptionalFeature
  >]: FeatureLoader<Config>;
} & {
  readonly [K in keyof Config['features'] & OptionalFeature]?: FeatureLoader<Config>;
} & {
  readonly [K in Exclude<FeatureName, keyof Config['features']>]?: never;
};
