import type { PageContact, PageLeadCard } from '../../../shared/page-state.ts';
import { Avatar } from '../../layout/avatar.tsx';
import { useTexts } from '../../page-context.ts';

interface LinkedContactsProps {
  readonly contacts: readonly PageContact[];
  readonly company: PageLeadCard['company'];
}

/** The people of a lead, and their company. */
export function LinkedContacts({ contacts, company }: LinkedContactsProps) {
  const t = useTexts();
  return (
    <section class="linked-forms" id="contacts_list" aria-label={t('card.contacts')}>
      {contacts.length === 0 && <p class="hint">{t('card.noContacts')}</p>}
      {contacts.map((contact) => (
        <article key={contact.id} class="linked-form linked-form_contact" data-id={contact.id}>
          <div class="linked-form__head">
            <Avatar id={contact.id} name={contact.name} />
            <span class="linked-form__name js-linked-name-view">{contact.name}</span>
          </div>
          <input type="hidden" name="ID" value={contact.id} />
          {contact.phones.map((phone) => (
            <p key={phone} class="linked-form__field linked-form__field_phone">
              <span class="linked-form__field__label">{t('card.phone')}</span>
              <span class="linked-form__field__value control-phone">
                <a class="control-phone__formatted" href={`tel:${phone}`} data-type="phone">
                  {phone}
                </a>
              </span>
            </p>
          ))}
          {contact.emails.map((email) => (
            <p key={email} class="linked-form__field linked-form__field_email">
              <span class="linked-form__field__label">{t('card.email')}</span>
              <span class="linked-form__field__value">
                <a href={`mailto:${email}`} data-type="email">
                  {email}
                </a>
              </span>
            </p>
          ))}
        </article>
      ))}
      {company && (
        <article class="linked-form linked-form_company" data-id={company.id}>
          <p class="linked-form__field">
            <span class="linked-form__field__label">{t('card.company')}</span>
            <span class="linked-form__field__value">{company.name}</span>
          </p>
        </article>
      )}
    </section>
  );
}
