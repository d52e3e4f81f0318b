/** Where something floats beside its anchor; it turns to the other side where there is no room. */
export type Placement = 'bottom-start' | 'bottom-end' | 'top' | 'right-start';

/** For each placement: the area of CSS anchor positioning. */
const areas: Readonly<Record<Placement, string>> = {
  'bottom-start': 'bottom span-right',
  'bottom-end': 'bottom span-left',
  top: 'top',
  'right-start': 'right span-bottom',
};

let anchors = 0;

/**
 * Keeps a popover beside an anchor, also when the page scrolls or changes.
 *
 * Browsers do it by themselves, by CSS anchor positioning. For those that do not know it yet,
 * floating-ui is loaded the first time that it is needed.
 *
 * @param floating an open popover
 * @returns a function that stops it
 * @see https://developer.mozilla.org/docs/Web/CSS/CSS_anchor_positioning
 */
export function placeBeside(
  anchor: HTMLElement,
  floating: HTMLElement,
  placement: Placement,
): () => void {
  if (!CSS.supports('position-area', 'bottom')) return placeByLibrary(anchor, floating, placement);
  anchors += 1;
  const name = `--amo-anchor-${anchors}`;
  anchor.style.setProperty('anchor-name', name);
  floating.style.setProperty('position-anchor', name);
  floating.style.setProperty('position-area', areas[placement]);
  floating.style.setProperty(
    'position-try-fallbacks',
    'flip-block, flip-inline, flip-block flip-inline',
  );
  return () => anchor.style.removeProperty('anchor-name');
}

function placeByLibrary(
  anchor: HTMLElement,
  floating: HTMLElement,
  placement: Placement,
): () => void {
  let ended = false;
  let stop = () => {};
  // Out of sight until its place is known.
  floating.style.visibility = 'hidden';
  import('@floating-ui/dom')
    .then(({ autoUpdate, computePosition, flip, shift }) => {
      if (ended) return;
      stop = autoUpdate(anchor, floating, async () => {
        const { x, y } = await computePosition(anchor, floating, {
          placement,
          strategy: 'fixed',
          middleware: [flip(), shift({ padding: 4 })],
        });
        Object.assign(floating.style, { left: `${x}px`, top: `${y}px`, visibility: '' });
      });
    })
    .catch((error: unknown) => {
      // Seen in a corner is better than not seen.
      floating.style.visibility = '';
      console.trace(error);
    });
  return () => {
    ended = true;
    stop();
  };
}
