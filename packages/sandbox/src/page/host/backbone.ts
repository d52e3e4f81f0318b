/** The part of Backbone 1.1 that the host itself uses. Widgets get all of it. */
export interface BackboneModel {
  readonly attributes: Record<string, unknown>;
  defaults?: Readonly<Record<string, unknown>>;
  id?: unknown;
  get(name: string): unknown;
  set(values: Readonly<Record<string, unknown>>, options?: { readonly silent?: boolean }): unknown;
  on(event: string, handler: (...values: readonly unknown[]) => void): unknown;
  off(): unknown;
}

export interface BackboneCollection {
  readonly models: readonly BackboneModel[];
  where(values: Readonly<Record<string, unknown>>): readonly BackboneModel[];
  reset(items: readonly Readonly<Record<string, unknown>>[]): unknown;
  on(event: string, handler: (...values: readonly unknown[]) => void): unknown;
  off(): unknown;
}

export interface BackboneStatic {
  readonly Model: new (values?: Readonly<Record<string, unknown>>) => BackboneModel;
  readonly Collection: new (
    items?: readonly Readonly<Record<string, unknown>>[],
  ) => BackboneCollection;
}

export const isBackbone = (value: unknown): value is BackboneStatic =>
  typeof value === 'object' && value !== null && 'Model' in value && 'Collection' in value;
