import type { PageEntity } from '../../../page-shapes/page-state.ts';
import type { TextKey } from '../../texts/translate.ts';

/** How a card presents itself, to a person and to widgets. */
export interface CardDefinition {
  readonly entity: PageEntity;
  readonly area: string;
  readonly pageCode: string;
  readonly elementType: number;
  /** The first part of the names of its inputs: `contact[NAME]`. */
  readonly inputs: string;
  readonly nameText: TextKey;
  readonly back: string;
}

export const cardDefinitions: Readonly<Record<PageEntity, CardDefinition>> = {
  contacts: {
    entity: 'contacts',
    area: 'ccard',
    pageCode: 'contacts_card',
    elementType: 1,
    inputs: 'contact',
    nameText: 'card.contactName',
    back: '/contacts/list/',
  },
  companies: {
    entity: 'companies',
    area: 'comcard',
    pageCode: 'companies_card',
    elementType: 3,
    inputs: 'company',
    nameText: 'card.companyName',
    back: '/contacts/list/companies/',
  },
  customers: {
    entity: 'customers',
    area: 'cucard',
    pageCode: 'customers_card',
    elementType: 12,
    inputs: 'customer',
    nameText: 'card.customerName',
    back: '/customers/list/',
  },
};
