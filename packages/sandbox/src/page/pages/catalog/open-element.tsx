import { render } from 'preact';
import type { ModalInstance } from '../../host/modal/modal.ts';
import { messageOf } from '../../host/value.ts';
import { type PageContext, PageProvider } from '../../page-context.ts';
import { fetchElementCard } from './element-api.ts';
import { ElementForm } from './element-form.tsx';

/**
 * Opens the CRM's own card of an element in a dialog.
 *
 * @param id 0 for a new element
 * @param saved is told that the list has changed
 */
export function openElement(
  page: PageContext,
  catalogId: number,
  id: number,
  saved: () => void,
): void {
  const modal = new page.Modal({
    class_name: 'modal-catalog-element',
    disable_enter_keydown: true,
    destroy(this: ModalInstance) {
      const body = this.$modal_body[0];
      if (body) render(null, body);
    },
  });
  const body = modal.$modal_body[0];
  if (!body) return;
  fetchElementCard(catalogId, id).then(
    (card) => {
      modal.$modal_body.trigger('modal:loaded').html('');
      body.setAttribute('aria-label', card.name || id.toString());
      render(
        <PageProvider value={page}>
          <ElementForm
            catalogId={catalogId}
            card={card}
            saved={() => {
              modal.destroy();
              saved();
            }}
          />
        </PageProvider>,
        body,
      );
      modal.$modal_body.trigger('modal:centrify');
    },
    (error: unknown) => modal.showError(messageOf(error)),
  );
}
