import { budgetText } from './budget.ts';
import type { LeadView } from './crm.ts';
import type { WidgetHost } from './host.ts';

interface LeadSummaryProps {
  readonly host: WidgetHost;
  readonly lead: LeadView;
}

/** The name, the budget and the stage of a lead. */
export function LeadSummary({ host, lead }: LeadSummaryProps) {
  const { name, budget, currency, stage } = lead;
  return (
    <section class="lead">
      <h2 class="lead-name">{name || host.t('panel.no_name')}</h2>
      <p class={budget > 0 ? 'lead-budget' : 'lead-budget lead-empty'}>
        {budget > 0 ? budgetText(budget, currency, host.language) : host.t('panel.no_budget')}
      </p>
      {stage && (
        <p class="lead-stage">
          <span class="lead-dot" style={{ background: stage.color }} aria-hidden="true" />
          {stage.name}
        </p>
      )}
    </section>
  );
}
