import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { useTexts } from '../../page-context.ts';
import { statusTexts } from './status-texts.ts';
import { logoUrl, widgetTexts } from './widget-texts.ts';

/** A tile offers what can be done with a widget that is not installed. */
const tileTexts = { ...statusTexts, install: 'widgets.buttonInstall' } as const;

interface WidgetTileProps {
  readonly widget: PageWidget;
  readonly open: () => void;
}

/** A widget in the list of integrations. */
export function WidgetTile({ widget, open }: WidgetTileProps) {
  const t = useTexts();
  const { name, shortDescription } = widgetTexts(widget);
  return (
    <li class={`widget-card widget-card_${widget.status}`} id={widget.code} data-code={widget.code}>
      <button type="button" class="widget-card__button" onClick={open}>
        <span class="widget-card__image">
          <img
            src={logoUrl(widget, 'logo_main.png')}
            alt=""
            onError={({ currentTarget }) => {
              currentTarget.hidden = true;
            }}
          />
        </span>
        <span class="widget-card__name">{name}</span>
        <span class="widget-card__description">{shortDescription}</span>
        <span class="widget-card__status-text">{t(tileTexts[widget.status])}</span>
      </button>
    </li>
  );
}
