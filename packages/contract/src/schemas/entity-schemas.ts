import { channelSchemas } from './channel-schemas.ts';
import { crmSchemas } from './crm-schemas.ts';
import type { SchemasOfServices } from './entity-schema.ts';

/**
 * The schemas of every service: what its items are, what creates and what changes them, and what
 * its other methods take and answer.
 *
 * @example
 * const lead = entitySchemas.leads.item.parse(body);
 */
export const entitySchemas: SchemasOfServices = { ...crmSchemas, ...channelSchemas };
