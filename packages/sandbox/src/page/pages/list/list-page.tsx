import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePage, useTexts } from '../../page-context.ts';
import type { TextKey } from '../../texts/translate.ts';
import { useWidgetsPanel, WidgetsPanel } from '../card/widgets-panel.tsx';
import { PageLoading, PageMessage } from '../page-message.tsx';
import { usePlace } from '../use-place.ts';
import { createCurrentRows } from './current-rows.ts';
import type { ListRow } from './list-row.ts';
import { MoreMenu } from './more-menu.tsx';
import { RowsTable } from './rows-table.tsx';

/** How a list presents itself to widgets. */
export interface ListPlace {
  /** The location: `llist`, `clist`, `tlist`, `culist`. */
  readonly area: string;
  readonly pageCode: string;
  readonly entity: string;
  /** The callbacks that a choice in "More" calls: the first that the widget has. */
  readonly selected: readonly string[];
}

interface ListPageProps {
  readonly place: ListPlace;
  readonly title: string;
  readonly columns: readonly TextKey[];
  /** Undefined while they are on the way. */
  readonly rows: readonly ListRow[] | undefined;
  readonly error: Error | undefined;
  readonly reload: () => void;
  /** What stands beside the title: filters, a count. */
  readonly children?: ComponentChildren;
}

/** A list with tick boxes, the "More" menu of the widgets, and their panel at the right. */
export function ListPage(props: ListPageProps) {
  const { place, title, columns, rows, error, reload, children } = props;
  const { vendor } = usePage();
  const t = useTexts();
  const view = useRef<HTMLDivElement>(null);
  const panel = useWidgetsPanel();
  const [ticks, setTicked] = useState<ReadonlySet<number>>(new Set());
  // A row that was deleted elsewhere, or that the search hides, is not chosen any more.
  const ticked = useMemo(
    () => new Set(rows?.map(({ id }) => id).filter((id) => ticks.has(id))),
    [rows, ticks],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useMemo(() => createCurrentRows(vendor.Backbone), [vendor]);
  useEffect(() => list.show(rows ?? [], ticked), [list, rows, ticked]);

  // A list that could not be read is a page all the same: the widgets of the area live on it.
  const ready = rows !== undefined || error !== undefined;
  usePlace(
    () =>
      rows ? { ...place, view: view.current, panel: panel.ref.current, list: list.current } : null,
    `${place.pageCode} ${ready}`,
  );

  // The panel stands in the page from the start, as widgets draw into it before it is shown; which
  // block is shown is decided by the choice in "More".
  useEffect(() => {
    for (const block of panel.ref.current?.children ?? [])
      if (block instanceof HTMLElement) block.hidden = block.dataset.code !== chosen;
  }, [chosen, panel.ref]);

  return (
    <div class="list-holder">
      <div class="list-page" ref={view} id="list_page_holder">
        <div class="list__top list__body-right__top">
          <h1 class="list__top__title">{title}</h1>
          {children}
          {ticked.size > 0 && <MoreMenu place={place} count={ticked.size} chosen={setChosen} />}
        </div>
        {!rows && <PageLoading error={error} retry={reload} />}
        {rows && rows.length > 0 && <RowsTable {...{ columns, rows, ticked, setTicked }} />}
        {rows && rows.length === 0 && (
          <PageMessage title={t('list.nothing')}>{t('list.nothingHint')}</PageMessage>
        )}
      </div>
      <WidgetsPanel panel={panel} hidden={chosen === null} close={() => setChosen(null)} />
    </div>
  );
}
