import type { Ref } from 'preact';
import { Button } from '../button/button.tsx';
import { type Texts, useLocale, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { pageNumbers } from './page-numbers.ts';

interface PaginationTexts {
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  readonly page: string;
}

const texts: Texts<PaginationTexts> = {
  en: { label: 'Pages', previous: 'Previous page', next: 'Next page', page: 'Page {number}' },
  ru: {
    label: 'Страницы',
    previous: 'Предыдущая страница',
    next: 'Следующая страница',
    page: 'Страница {number}',
  },
  es: {
    label: 'Páginas',
    previous: 'Página anterior',
    next: 'Página siguiente',
    page: 'Página {number}',
  },
  pt: {
    label: 'Páginas',
    previous: 'Página anterior',
    next: 'Próxima página',
    page: 'Página {number}',
  },
};

const css = `.amo-pages{display:flex;flex-wrap:wrap;align-items:center;gap:4px;margin:0;padding:0;list-style:none}
.amo-pages>li{margin:0;list-style:none}
.amo-pages [aria-current=page]{font-weight:600}`;

export interface PaginationProps {
  readonly class?: string;
  /** From 1. */
  readonly page: number;
  /** How many there are; left out where nobody knows, as in lists of the API. */
  readonly pages?: number;
  /** Where nobody knows how many there are: whether there is one more. */
  readonly hasNext?: boolean;
  readonly onChange: (page: number) => void;
  readonly texts?: Partial<PaginationTexts>;
  readonly ref?: Ref<HTMLElement>;
}

/**
 * From page to page of a long list.
 *
 * @example
 * <Pagination page={page} hasNext={'next' in links} onChange={setPage} />
 */
export function Pagination(props: PaginationProps) {
  const { class: className = '', page, pages, onChange, ref } = props;
  const { hasNext = pages !== undefined && page < pages } = props;
  const own = useTexts(texts, props.texts);
  const format = new Intl.NumberFormat(useLocale());
  const numbers = pages === undefined ? [page] : pageNumbers(page, pages);
  return (
    <nav ref={useStyles(css, ref)} class={`amo ${className}`} aria-label={own.label}>
      <ul class="amo-pages">
        <li>
          <Button
            size="small"
            aria-label={own.previous}
            disabled={page <= 1}
            onClick={() => onChange(page - 1)}
          >
            ‹
          </Button>
        </li>
        {numbers.map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              '…'
            ) : (
              <Button
                size="small"
                variant={number === page ? 'primary' : 'text'}
                aria-label={own.page.replace('{number}', format.format(number))}
                aria-current={number === page ? 'page' : undefined}
                onClick={() => number !== page && onChange(number)}
              >
                {format.format(number)}
              </Button>
            )}
          </li>
        ))}
        <li>
          <Button
            size="small"
            aria-label={own.next}
            disabled={!hasNext}
            onClick={() => onChange(page + 1)}
          >
            ›
          </Button>
        </li>
      </ul>
    </nav>
  );
}
