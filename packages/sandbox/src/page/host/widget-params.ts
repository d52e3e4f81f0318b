import type { PageWidget } from '../../page-shapes/page-state.ts';
import { asObject, asText, at } from './value.ts';

/** `self.params`, which is `self.get_settings()` as well: the widget's record and its settings. */
export function widgetParams(widget: PageWidget): Record<string, unknown> {
  const active = widget.isActive ? 'Y' : 'N';
  const images = `${widget.path}/images`;
  return {
    // Of its own: what a widget changes in it, nobody else has changed.
    ...structuredClone(widget.settings),
    widget_code: widget.code,
    path: widget.path,
    cdn_path: widget.path,
    images_path: images,
    cdn_images_path: images,
    version: widget.version,
    id: widget.clientUuid,
    active,
    status: widget.status,
    widget_active: active,
    category_code: asText(at(widget.manifest, 'widget', 'category')) || 'other',
    oauth_client_uuid: widget.clientUuid,
    support: structuredClone(asObject(at(widget.manifest, 'widget', 'support'))),
  };
}
