import { Pagination } from '@amokit/ui';
import { useState } from 'preact/hooks';
import { defineLive } from '../live.ts';

export function Example() {
  const [page, setPage] = useState(5);
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Pagination page={page} pages={24} onChange={setPage} />
      <Pagination page={page} hasNext onChange={setPage} texts={{ label: 'Страницы API' }} />
    </div>
  );
}

export const live = defineLive({ page: 5, pages: 24 }, (props) => (
  <Pagination {...props} onChange={() => {}} />
));
