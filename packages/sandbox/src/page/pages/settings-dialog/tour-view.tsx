import { ChevronLeft, ChevronRight } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../layout/icon.tsx';
import type { Translate } from '../../texts/translate.ts';
import type { Tour } from './tour.ts';

interface TourViewProps {
  readonly tour: Tour;
  readonly t: Translate;
  /** The person has seen it all, or does not want to. */
  finish(): void;
  /** A picture that the manifest names could not be shown. */
  missing(address: string): void;
}

/** The slides of a tour; the arrow keys turn them as the buttons do. */
export function TourView({ tour, t, finish, missing }: TourViewProps) {
  const { images, description } = tour;
  const [index, setIndex] = useState(0);
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const next = useRef<HTMLButtonElement>(null);
  const isLast = index === images.length - 1;
  const image = images[index] ?? '';
  const position = t('tour.step', { step: index + 1, count: images.length });

  useEffect(() => next.current?.focus(), []);

  const turn = (by: number) =>
    setIndex((before) => Math.min(Math.max(before + by, 0), images.length - 1));

  return (
    <section
      class="widget-tour"
      aria-label={t('tour.title')}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') turn(1);
        if (key === 'ArrowLeft') turn(-1);
      }}
    >
      <div class="widget-tour__picture">
        {lost.has(image) ? (
          <p class="widget-tour__missing">{t('tour.missing')}</p>
        ) : (
          <img
            key={image}
            src={image}
            alt={`${description} ${position}`.trim()}
            width={1188}
            height={616}
            onError={() => {
              setLost(new Set(lost).add(image));
              missing(image);
            }}
          />
        )}
      </div>
      {description && <p class="widget-tour__description">{description}</p>}
      <div class="widget-tour__bottom">
        <button
          type="button"
          class="icon-button"
          aria-label={t('tour.back')}
          disabled={index === 0}
          onClick={() => turn(-1)}
        >
          <Icon icon={ChevronLeft} size={18} />
        </button>
        <ol class="widget-tour__dots" aria-hidden="true">
          {images.map((address, at) => (
            <li key={address} class={at === index ? 'widget-tour__dot_current' : ''} />
          ))}
        </ol>
        <p class="visually-hidden" role="status">
          {position}
        </p>
        <button
          type="button"
          class="icon-button"
          aria-label={t('tour.forward')}
          disabled={isLast}
          onClick={() => turn(1)}
        >
          <Icon icon={ChevronRight} size={18} />
        </button>
        <button
          type="button"
          class="button-input button-input_blue widget-tour__next"
          ref={next}
          onClick={() => (isLast ? finish() : turn(1))}
        >
          {t(isLast ? 'tour.finish' : 'tour.next')}
        </button>
        {!isLast && (
          <button type="button" class="button-input widget-tour__skip" onClick={finish}>
            {t('tour.skip')}
          </button>
        )}
      </div>
    </section>
  );
}
