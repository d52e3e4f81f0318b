import { ErrorDrawer } from './layout/error-drawer.tsx';
import { LeftMenu } from './layout/left-menu.tsx';
import { NotificationToasts } from './layout/notifications.tsx';
import { useTitle } from './layout/use-title.ts';
import type { Route } from './navigation/routes.ts';
import { usePage } from './page-context.ts';
import { EntityCardPage } from './pages/entity-card/entity-card-page.tsx';
import { lazyPage } from './pages/lazy-page.tsx';
import { LeadCardPage } from './pages/lead-card/lead-card-page.tsx';
import { LeadsListPage } from './pages/leads-list/leads-list-page.tsx';
import { PlainPage, UnknownPage } from './pages/plain-page.tsx';
import { RecordsListPage } from './pages/records-list/records-list-page.tsx';
import { useStore } from './state/use-store.ts';

const CatalogPage = lazyPage(
  async () => (await import('./pages/catalog/catalog-page.tsx')).CatalogPage,
);
const IntegrationsPage = lazyPage(
  async () => (await import('./pages/integrations/integrations-page.tsx')).IntegrationsPage,
);
const PipelineBoardPage = lazyPage(
  async () => (await import('./pages/pipeline-board/pipeline-board-page.tsx')).PipelineBoardPage,
);
const PipelineSettingsPage = lazyPage(
  async () =>
    (await import('./pages/pipeline-settings/pipeline-settings-page.tsx')).PipelineSettingsPage,
);
const SalesbotPage = lazyPage(
  async () => (await import('./pages/salesbot/salesbot-page.tsx')).SalesbotPage,
);
const WidgetOwnPage = lazyPage(
  async () => (await import('./pages/widget-page/widget-own-page.tsx')).WidgetOwnPage,
);

/** The whole page: the left menu and the section that the address names. */
export function App() {
  const { router } = usePage();
  const route = useStore(router.route);
  useTitle(route);
  return (
    <div class="page">
      <LeftMenu route={route} />
      <main id="page_holder" class="page-holder">
        <Section route={route} />
      </main>
      <NotificationToasts />
      <ErrorDrawer />
    </div>
  );
}

function Section({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'leads':
      return <LeadsListPage pipelineId={route.pipelineId} />;
    case 'board':
      return <PipelineBoardPage pipelineId={route.pipelineId} />;
    case 'lead':
      return <LeadCardPage key={route.id} id={route.id} />;
    case 'list':
      return <RecordsListPage key={route.name} name={route.name} />;
    case 'card':
      return (
        <EntityCardPage key={`${route.entity} ${route.id}`} entity={route.entity} id={route.id} />
      );
    case 'catalog':
      return <CatalogPage catalogId={route.catalogId} />;
    case 'widgets':
      return <IntegrationsPage />;
    case 'pipeline-settings':
      return <PipelineSettingsPage pipelineId={route.pipelineId} />;
    case 'salesbot':
      return <SalesbotPage botId={route.botId} />;
    case 'own':
      return <WidgetOwnPage code={route.code} own={route.own} />;
    case 'plain':
      return <PlainPage key={route.section} section={route.section} />;
    default:
      return <UnknownPage />;
  }
}
