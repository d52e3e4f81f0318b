import { describe, expect, it } from 'vitest';
import { parseRoute } from './routes.ts';

describe('parseRoute', () => {
  it('knows the addresses of lists and cards', () => {
    expect(parseRoute('/')).toEqual({ page: 'leads', pipelineId: null });
    expect(parseRoute('/leads/list/pipeline/7/')).toEqual({ page: 'leads', pipelineId: 7 });
    expect(parseRoute('/leads/pipeline/7')).toEqual({ page: 'board', pipelineId: 7 });
    expect(parseRoute('/leads/detail/42')).toEqual({ page: 'lead', id: 42 });
    expect(parseRoute('/contacts/list/companies/')).toEqual({ page: 'list', name: 'companies' });
    expect(parseRoute('/todo/list/')).toEqual({ page: 'list', name: 'todo' });
    expect(parseRoute('/todo/line/')).toEqual({ page: 'list', name: 'todo-line' });
    expect(parseRoute('/todo/calendar/week/')).toEqual({ page: 'list', name: 'todo-calendar' });
    expect(parseRoute('/customers/detail/5')).toEqual({ page: 'card', entity: 'customers', id: 5 });
  });

  it('knows the digital pipelines of leads and of customers', () => {
    const page = 'pipeline-settings';
    expect(parseRoute('/settings/pipeline/leads/')).toEqual({ page, pipelineId: null });
    expect(parseRoute('/settings/pipeline/leads/7')).toEqual({ page, pipelineId: 7 });
    expect(parseRoute('/settings/pipeline/customers/')).toEqual({ page, pipelineId: 0 });
  });

  it('gives a new card the id 0', () => {
    expect(parseRoute('/leads/add/')).toEqual({ page: 'lead', id: 0 });
    expect(parseRoute('/contacts/add')).toEqual({ page: 'card', entity: 'contacts', id: 0 });
  });

  it('knows the pages of widgets, by their codes', () => {
    expect(parseRoute('/settings/advanced/my-widget/')).toEqual({
      page: 'own',
      code: 'my-widget',
      own: { kind: 'advanced' },
    });
    expect(parseRoute('/stats/widget_page/w/numbers/')).toEqual({
      page: 'own',
      code: 'w',
      own: { kind: 'menu', location: 'stats', itemCode: '', subitemCode: 'numbers' },
    });
  });

  it('says that it does not know the rest', () => {
    expect(parseRoute('/leads/detail/x')).toEqual({ page: 'unknown' });
    expect(parseRoute('/api/v4/leads')).toEqual({ page: 'unknown' });
  });
});
