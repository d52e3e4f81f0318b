import type { ChannelEntityTypes } from './channel-entity-types.ts';
import type { CrmEntityTypes } from './crm-entity-types.ts';

/**
 * The types of every service, by its name. They are taken from the schemas and weigh nothing. A
 * program that describes a service of its own adds its types here by module augmentation.
 *
 * @example
 * type Lead = EntityTypes['leads']['item'];
 */
export interface EntityTypes extends CrmEntityTypes, ChannelEntityTypes {}
