/** The room between what opens and the edge of the page, in pixels. */
const gap = 8;

/** Moves what is open sideways, so far that it lies within the page beside the menu. */
export function keepInView(element: HTMLElement): void {
  const page = element.closest('#page_holder') ?? document.documentElement;
  const from = page.getBoundingClientRect().left + gap;
  const to = document.documentElement.clientWidth - gap;
  element.style.translate = '';
  element.style.maxWidth = `${to - from}px`;
  const { left, right } = element.getBoundingClientRect();
  const shift = left < from ? from - left : Math.min(0, Math.max(to - right, from - left));
  if (shift !== 0) element.style.translate = `${shift}px`;
}
