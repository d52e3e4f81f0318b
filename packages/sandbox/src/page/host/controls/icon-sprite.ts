import {
  ArrowLeft,
  Calendar,
  ChevronDown,
  Copy,
  CornerUpLeft,
  Download,
  Ellipsis,
  FileDown,
  FileSpreadsheet,
  FileUp,
  type IconNode,
  ListChecks,
  Pin,
  Plus,
  Search,
  Settings,
  Trash2,
  X,
} from 'lucide';

/**
 * The icons of the CRM's page by their ids. Not documented: widgets draw them with
 * `<svg class="svg-icon svg-common--trash-dims"><use xlink:href="#common--trash"></use></svg>`.
 */
const icons: Readonly<Record<string, IconNode>> = {
  'common--arrow-left': ArrowLeft,
  'common--arrow-left-cornered': CornerUpLeft,
  'common--bold-arrow': ChevronDown,
  'common--copy': Copy,
  'common--cross-close': X,
  'common--download': Download,
  'common--export--download': FileDown,
  'common--export--excel': FileSpreadsheet,
  'common--export--load-file': FileUp,
  'common--filter-search': Search,
  'common--multiactions': ListChecks,
  'common--settings-key': Settings,
  'common--trash': Trash2,
  'controls--button-add': Plus,
  'controls--button-more': Ellipsis,
  'cards--cf-plus': Plus,
  'cards--pin': Pin,
  'card-calendar': Calendar,
  'digital_pipeline--add_trigger': Plus,
  'pipeline--add': Plus,
};

const namespace = 'http://www.w3.org/2000/svg';

function element(tag: string, attributes: Readonly<Record<string, unknown>>): SVGElement {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

const symbolOf = ([id, icon]: readonly [string, IconNode]): SVGElement => {
  const symbol = element('symbol', { id, viewBox: '0 0 24 24' });
  const group = element('g', {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  group.append(...icon.map(([tag, attributes]) => element(tag, attributes)));
  symbol.append(group);
  return symbol;
};

/** Puts the icons into the page, unseen, so that `<use>` finds them. */
export function addIconSprite(): void {
  const sprite = element('svg', { class: 'icon-sprite', 'aria-hidden': 'true' });
  sprite.append(...Object.entries(icons).map(symbolOf));
  sprite.toggleAttribute('data-page-own', true);
  for (const part of sprite.querySelectorAll('*')) part.toggleAttribute('data-page-own', true);
  document.body.append(sprite);
}
