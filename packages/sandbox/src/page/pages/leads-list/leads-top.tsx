import { Columns3, List } from 'lucide';
import { Icon } from '../../layout/icon.tsx';
import { usePage, usePageState, useTexts } from '../../page-context.ts';

interface LeadsTopProps {
  readonly view: 'list' | 'board';
  /** Null for the leads of all pipelines, which only the list can show. */
  readonly pipelineId: number | null;
  readonly query: string;
  setQuery(query: string): void;
  readonly summary: string | undefined;
}

const base = { list: '/leads/list/pipeline/', board: '/leads/pipeline/' } as const;

/** What stands over the leads, as a list or as a board: pipeline, search, how many there are. */
export function LeadsTopControls({ view, pipelineId, query, setQuery, summary }: LeadsTopProps) {
  const { router } = usePage();
  const { pipelines } = usePageState();
  const t = useTexts();
  return (
    <>
      <nav class="list__top__views" aria-label={t('leads.view')}>
        <a
          class="icon-button"
          href={pipelineId ? `${base.board}${pipelineId}/` : '/leads/pipeline/'}
          aria-label={t('leads.board')}
          aria-current={view === 'board' ? 'page' : undefined}
        >
          <Icon icon={Columns3} size={18} />
        </a>
        <a
          class="icon-button"
          href={pipelineId ? `${base.list}${pipelineId}/` : '/leads/list/'}
          aria-label={t('leads.list')}
          aria-current={view === 'list' ? 'page' : undefined}
        >
          <Icon icon={List} size={18} />
        </a>
      </nav>
      <label class="list__top__preset content__top__preset">
        <span class="visually-hidden">{t('leads.pipeline')}</span>
        <select
          class="text-input"
          value={pipelineId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            router.navigate(value ? `${base[view]}${value}/` : '/leads/list/')
          }
        >
          {view === 'list' && <option value="">{t('leads.all')}</option>}
          {pipelines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <input
        type="search"
        class="text-input list__top__search"
        placeholder={t('leads.search')}
        aria-label={t('leads.search')}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      {summary && (
        <span class="list__top__count" role="status">
          {summary}
        </span>
      )}
      <a class="button-input button-input_blue" href="/leads/add/">
        {t('list.add')}
      </a>
    </>
  );
}

/** {@link LeadsTopControls} with their title, for pages without a list of their own. */
export function LeadsTop(props: LeadsTopProps) {
  const t = useTexts();
  return (
    <div class="list__top list__body-right__top">
      <h1 class="list__top__title">{t('leads.title')}</h1>
      <LeadsTopControls {...props} />
    </div>
  );
}
