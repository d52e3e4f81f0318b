import type { Route } from './routes.ts';

/** What a page asks the server for before it can be drawn; null where that is nothing, or several. */
export function firstData(route: Route): string | null {
  switch (route.page) {
    case 'leads':
      return '/ajax/leads';
    case 'lead':
      return `/ajax/leads/${route.id}`;
    case 'card':
      return `/ajax/${route.entity}/${route.id}`;
    default:
      return null;
  }
}
