/** Markup that a widget hands over as a text, without anything that runs or loads a page. */
export function harmlessMarkup(text: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(text, 'text/html');
  for (const bad of body.querySelectorAll('script, style, iframe, object, embed, base, meta, link'))
    bad.remove();
  for (const element of body.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (name.startsWith('on') || /^\s*javascript:/i.test(value)) element.removeAttribute(name);
  return body;
}
