import { Pagination } from '@amokit/ui';
import { useState } from 'preact/hooks';

export function Example() {
  const [page, setPage] = useState(5);
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Pagination page={page} pages={24} onChange={setPage} />
      <Pagination page={page} hasNext onChange={setPage} texts={{ label: 'Страницы API' }} />
    </div>
  );
}
