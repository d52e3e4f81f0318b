import configurator from './configurator.css?inline';
import look from './look/look.css?inline';

/** The styles of all views, in the CRM and outside of it. */
export const configuratorStyles = `${configurator}\n${look}`;
