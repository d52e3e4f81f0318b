/**
 * Makes the place for the widget's own words in the settings dialog: under the description that
 * the CRM draws, above the fields. At the end of the dialog where the CRM has no description.
 */
export function addDialogPlace($modal_body: ArrayLike<Element>): Element | null {
  const body = $modal_body[0];
  if (!body) return null;
  const place = document.createElement('div');
  const description = body.querySelector('.widget_settings_block__descr');
  if (description) description.after(place);
  else body.append(place);
  return place;
}
