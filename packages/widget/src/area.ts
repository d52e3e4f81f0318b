/** One stay in an area. Everything that it made hangs on its signal, so leaving is one call. */
export interface Visit {
  readonly signal: AbortSignal;
  /** Ends the stay; calling it again does nothing. */
  readonly leave: () => void;
}

/** A place of the CRM that a person enters and leaves: a card's panel, a dialog. */
export interface Area {
  /** Starts a visit; one that the CRM forgot to end is ended first. */
  enter(): Visit;
  /** Ends the visit, if there is one. */
  leave(): void;
}

/** Makes an area that nobody visits yet. */
export function createArea(): Area {
  let current: Visit | undefined;
  return {
    enter() {
      current?.leave();
      const controller = new AbortController();
      current = { signal: controller.signal, leave: () => controller.abort() };
      return current;
    },
    leave() {
      current?.leave();
      current = undefined;
    },
  };
}
