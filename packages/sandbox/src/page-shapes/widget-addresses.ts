/**
 * Addresses below `/ajax` that are known of widgets, and are not the page's own: other names of the
 * API, counts of its lists, settings of widgets.
 */
const known =
  /^\/ajax\/(?:v[14]\/|leads\/list(?:\/|$)|contacts\/list(?:\/|$)|widgets\/(?:list|edit)\/?$)/;

/** Whether widgets ask for a path below `/ajax`, while the page itself does not. */
export const isWidgetAddress = (path: string): boolean => known.test(path);
