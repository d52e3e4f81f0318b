import { createCollection } from './collection.ts';
import type {
  CatalogRow,
  CustomerRow,
  CustomerStatusRow,
  ElementRow,
  EventRow,
  FieldGroupRow,
  LossReasonRow,
  RoleRow,
  SegmentRow,
  TaskRow,
  TransactionRow,
} from './crm-rows.ts';

/** The collections of what stands around leads, contacts and companies. */
export function createCrmCollections() {
  return {
    tasks: createCollection<TaskRow>('tasks', {
      entity: (row) => (row.entity_type ? `${row.entity_type}:${row.entity_id}` : null),
    }),
    lossReasons: createCollection<LossReasonRow>('lossReasons'),
    fieldGroups: createCollection<FieldGroupRow>('fieldGroups', {
      entity: (row) => row.entity_type,
    }),
    catalogs: createCollection<CatalogRow>('catalogs'),
    elements: createCollection<ElementRow>('elements', { catalog: (row) => row.catalog_id }),
    customers: createCollection<CustomerRow>('customers', { segment: (row) => row.segments }),
    customerStatuses: createCollection<CustomerStatusRow>('customerStatuses'),
    segments: createCollection<SegmentRow>('segments'),
    transactions: createCollection<TransactionRow>('transactions', {
      customer: (row) => row.customer_id,
    }),
    roles: createCollection<RoleRow>('roles'),
    events: createCollection<EventRow>('events', {
      entity: (row) => `${row.entity_type}:${row.entity_id}`,
    }),
  };
}
