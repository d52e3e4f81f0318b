/** A granted start. */
export interface Grant {
  readonly id: string;
}

/** The budget of an account: who may start a request, and when. In memory, or shared by tabs. */
export interface Budget {
  /** A grant, or the milliseconds after which to ask again. Never waits for its turn itself. */
  take(background: boolean): Grant | number | Promise<Grant | number>;
  /** The answer of a granted request came. */
  answered(grant: Grant): void;
  /** A granted request was given up before it left. */
  giveBack(grant: Grant): void;
  /** The server asks everybody to wait so many milliseconds. */
  pause(milliseconds: number): void;
}
