import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Look, plainLook } from '../../model/look.ts';
import type { LookProblems } from '../../model/look-problems.ts';

/** The look that is being made. */
export interface LookState {
  readonly look: Look;
  readonly problems: LookProblems;
  change(changes: Partial<Look>): void;
}

export const LookContext = createContext<LookState>({
  look: plainLook,
  problems: new Map(),
  change() {},
});

export const useLook = (): LookState => useContext(LookContext);
