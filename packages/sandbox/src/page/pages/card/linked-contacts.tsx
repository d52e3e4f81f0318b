import type { PageContact, PageLeadCard } from '../../../page-shapes/page-state.ts';
import { Avatar } from '../../layout/avatar.tsx';
import { useTexts } from '../../page-context.ts';
import { ContactValue } from './contact-value.tsx';
import { FormField } from './form-column.tsx';

interface LinkedContactsProps {
  readonly contacts: readonly PageContact[];
  readonly company: PageLeadCard['company'];
}

/** There is nothing to send: the form stands in that of the card. */
const ignore = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

/** The people of a record, and their company. */
export function LinkedContacts({ contacts, company }: LinkedContactsProps) {
  const t = useTexts();
  return (
    <section class="linked-forms" id="contacts_list" aria-label={t('card.contacts')}>
      {contacts.length === 0 && !company && <p class="hint">{t('card.noContacts')}</p>}
      {contacts.map((contact) => (
        <form
          key={contact.id}
          class="linked-form linked-form_contact"
          aria-label={contact.name}
          data-id={contact.id}
          onSubmit={ignore}
        >
          <div class="linked-form__head">
            <Avatar id={contact.id} name={contact.name} />
            <a class="linked-form__name js-navigate-link" href={`/contacts/detail/${contact.id}`}>
              {contact.name}
            </a>
          </div>
          {/* Widgets go through these forms and read the inputs in them. */}
          <input type="hidden" name="ID" value={contact.id} />
          <input type="hidden" class="linked-form__cf js-linked-name-view" value={contact.name} />
          <input type="hidden" name="contact[NAME]" value={contact.name} />
          <ContactValues phones={contact.phones} emails={contact.emails} />
        </form>
      ))}
      {company && (
        <article class="linked-form linked-form_company" data-id={company.id}>
          <FormField label={t('card.company')}>
            <a class="js-navigate-link" href={`/companies/detail/${company.id}`}>
              {company.name}
            </a>
          </FormField>
        </article>
      )}
    </section>
  );
}

/** The phones and addresses of a person or a company. */
export function ContactValues({ phones, emails }: Pick<PageContact, 'phones' | 'emails'>) {
  const t = useTexts();
  return (
    <>
      {phones.map((phone, index) => (
        <FormField key={`${index} ${phone}`} label={t('card.phone')}>
          <ContactValue type="phone" value={phone} />
        </FormField>
      ))}
      {emails.map((email, index) => (
        <FormField key={`${index} ${email}`} label={t('card.email')}>
          <ContactValue type="email" value={email} />
        </FormField>
      ))}
    </>
  );
}
