import type { PageState, PageWidget } from '../../page-shapes/page-state.ts';
import type { Store } from '../state/store.ts';

/** Puts the widget's newest record in the place of the old one, so that everything that shows it follows. */
export function replaceWidget(state: Store<PageState>, widget: PageWidget): void {
  const page = state.get();
  const widgets = page.widgets.map((known) => (known.code === widget.code ? widget : known));
  state.set({ ...page, widgets });
}
