import type { ApiCardEntity } from '../../data/entity-cards.ts';
import type { TextKey } from '../../texts/translate.ts';

/** How a card presents itself, to a person and to widgets. */
export interface CardDefinition {
  readonly entity: ApiCardEntity;
  readonly area: string;
  readonly pageCode: string;
  readonly elementType: number;
  /** The first part of the names of its inputs: `contact[NAME]`. */
  readonly inputs: string;
  readonly nameText: TextKey;
  readonly back: string;
  /** People and companies have phones and addresses of their own. */
  readonly reachable: boolean;
}

export const cardDefinitions: Readonly<Record<ApiCardEntity, CardDefinition>> = {
  contacts: {
    entity: 'contacts',
    area: 'ccard',
    pageCode: 'contacts_card',
    elementType: 1,
    inputs: 'contact',
    nameText: 'card.contactName',
    back: '/contacts/list/',
    reachable: true,
  },
  companies: {
    entity: 'companies',
    area: 'comcard',
    pageCode: 'companies_card',
    elementType: 3,
    inputs: 'company',
    nameText: 'card.companyName',
    back: '/contacts/list/companies/',
    reachable: true,
  },
  customers: {
    entity: 'customers',
    area: 'cucard',
    pageCode: 'customers_card',
    elementType: 12,
    inputs: 'customer',
    nameText: 'card.customerName',
    back: '/customers/list/',
    reachable: false,
  },
};
