/** What runs or loads something, and what a parser reads in another way the second time. */
const bad = [
  ...['script', 'style', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'form'],
  ...['svg', 'math', 'template', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext'],
  ...['title', 'textarea'],
].join();

/** Browsers leave these out of an address: `java\nscript:` is `javascript:`. */
const unread = /[\p{Cc}\s]/gu;

/** Markup that a widget hands over as a text, without anything that runs or loads a page. */
export function harmlessMarkup(text: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(text, 'text/html');
  for (const element of body.querySelectorAll(bad)) element.remove();
  for (const element of body.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (name.startsWith('on') || /^javascript:/i.test(value.replace(unread, '')))
        element.removeAttribute(name);
  return body;
}
