import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { useRemote } from '../../data/use-remote.ts';
import type { ListName } from '../../navigation/routes.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { ListPage } from '../list/list-page.tsx';
import { listDefinitions } from './list-definitions.ts';

const peopleTabs = [
  { name: 'people', href: '/contacts/list/', text: 'lists.all' },
  { name: 'contacts', href: '/contacts/list/contacts/', text: 'lists.contact' },
  { name: 'companies', href: '/contacts/list/companies/', text: 'lists.company' },
  { name: 'catalogs', href: '/catalogs/', text: 'lists.catalogs' },
] as const;

/** The lists of contacts and companies, customers, and tasks. */
export function RecordsListPage({ name }: { readonly name: ListName }) {
  const { changes, state } = usePage();
  const t = useTexts();
  const [query, setQuery] = useState('');
  const definition = listDefinitions[name];
  const load = useCallback(() => definition.load(state.get()), [definition, state]);
  const { data, error, reload } = useRemote(load);
  const rows = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return data?.filter((row) => {
      const text = [row.name, row.id, ...row.phones, ...row.emails].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [data, query]);

  useEffect(
    () =>
      changes.subscribe(({ entity }) => {
        if (entity !== 'widgets' && entity !== 'notes') reload();
      }),
    [changes, reload],
  );

  const { place, columns, title, add } = definition;
  const isPeople = place.area === 'clist';
  return (
    <ListPage {...{ place, columns, rows, error, reload }} title={t(title)}>
      {isPeople && (
        <nav class="list__top__tabs" aria-label={t('lists.contacts')}>
          {peopleTabs.map((tab) => (
            <a
              key={tab.name}
              class="list__top__tab"
              href={tab.href}
              aria-current={tab.name === name ? 'page' : undefined}
            >
              {t(tab.text)}
            </a>
          ))}
        </nav>
      )}
      <input
        type="search"
        class="text-input list__top__search"
        placeholder={t('list.search')}
        aria-label={t('list.search')}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      {add && (
        <a class="button-input button-input_blue" href={add.href}>
          {t(add.text)}
        </a>
      )}
    </ListPage>
  );
}
