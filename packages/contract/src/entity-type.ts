/** What a method takes and gives: one item of each. */
export interface ActionType<Body, Result> {
  body: Body;
  result: Result;
}

/** What the methods of a service take and give. `never` where it can not do that. */
export interface EntityType {
  /** An item of a list, or the one that `get` gives. */
  item: unknown;
  /** What `create` takes for one item. */
  create: unknown;
  /** What `update` takes for one item: its `id`, and what changes. `updateOne` takes it without the `id`. */
  update: unknown;
  /** What `create` gives for one item. */
  created: unknown;
  /** What `update` gives for one item. */
  updated: unknown;
  /** The methods that do not work on the service's own items. */
  actions: object;
}
