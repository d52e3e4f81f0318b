import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../../page-context.ts';
import type { MessageSource } from './use-sources.ts';

/** The control of a source that is no SMS: an element which its widget fills. */
export function SourceControl({ source }: { readonly source: MessageSource }) {
  const { vendor, journal } = usePage();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { code } = source.running.widget;
    journal.call(code, `add_source("${source.type}")`);
    try {
      source.run(vendor.$(element));
    } catch (error) {
      journal.error(code, `add_source("${source.type}")`, error);
    }
    return () => {
      vendor.$(element).empty();
    };
  }, [vendor, journal, source]);
  return <div class="feed-compose__source" ref={ref} data-type={source.type} />;
}
