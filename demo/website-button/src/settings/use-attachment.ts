import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../configurator/configurator.tsx';
import type { WidgetHost } from '../host.ts';

/**
 * The pipeline in which the widget is a source.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function useAttachment({ self }: WidgetHost): Attachment {
  const [attachment, setAttachment] = useState<Attachment>();
  useEffect(() => {
    let isHere = true;
    const tell = (found: Attachment) => {
      if (isHere) setAttachment(found);
    };
    const ask: unknown = Reflect.get(self, 'get_pipeline_id');
    if (typeof ask !== 'function') return;
    const answer: unknown = ask.call(self);
    // jQuery's, which is thenable and no Promise.
    Promise.resolve(answer).then(
      (id) => tell(Number(id) > 0 ? { pipeline: Number(id) } : 'none'),
      () => tell('none'),
    );
    return () => {
      isHere = false;
    };
  }, [self]);
  return attachment;
}
