import { useState } from 'preact/hooks';
import type { PageEntity } from '../../../page-shapes/page-state.ts';
import { createRecord } from '../../data/api.ts';
import { messageOf } from '../../host/value.ts';
import { useTexts } from '../../page-context.ts';

interface LinkedLeadsProps {
  readonly entity: PageEntity;
  /** 0 for a card that was never saved: nothing can be linked to it yet. */
  readonly id: number;
  readonly leads: readonly { readonly id: number; readonly name: string }[];
  /** A lead was added. */
  readonly reload: () => void;
}

/** The leads of a contact, a company or a customer, and a line to add one by its name. */
export function LinkedLeads({ entity, id, leads, reload }: LinkedLeadsProps) {
  const t = useTexts();
  return (
    <section class="linked-forms card-leads" aria-label={t('card.leads')}>
      {leads.map((lead) => (
        <article key={lead.id} class="linked-form linked-form_lead" data-id={lead.id}>
          <a class="js-navigate-link" href={`/leads/detail/${lead.id}`}>
            {lead.name}
          </a>
        </article>
      ))}
      {entity !== 'customers' && id !== 0 && <QuickAdd entity={entity} id={id} added={reload} />}
    </section>
  );
}

interface QuickAddProps {
  readonly entity: Exclude<PageEntity, 'customers'>;
  readonly id: number;
  added(): void;
}

function QuickAdd({ entity, id, added }: QuickAddProps) {
  const t = useTexts();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      await createRecord('leads', { name, _embedded: { [entity]: [{ id }] } });
      setName('');
      added();
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  };
  return (
    <form class="card-leads__quick-add" onSubmit={submit}>
      <input
        type="text"
        class="text-input"
        aria-label={t('card.quickAddLead')}
        placeholder={t('card.quickAddLead')}
        required
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit" class="button-input" disabled={busy || name.trim() === ''}>
        {t('card.quickAdd')}
      </button>
      {problem && (
        <p class="hint" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
