import type { Refusal } from '../../../agreed/page-answers.ts';

/** A page, or a part of one, that says one thing. */
export interface NoticeTexts {
  readonly title: string;
  readonly text: string;
}

/** Why the page can not go on: what the server says, and what only the page knows. */
export type PageRefusal = Refusal | 'offline' | 'server' | 'token_over';

export interface PageTexts {
  readonly title: string;
  readonly loading: string;
  readonly nothing: NoticeTexts;
  /** What a client reads when a link does not work. */
  readonly client: Readonly<Record<PageRefusal, NoticeTexts>>;
  /** What somebody of the CRM reads when the page does not open. */
  readonly manager: Readonly<Record<PageRefusal, NoticeTexts>>;
  readonly retry: string;
  readonly again: string;
  readonly againDone: NoticeTexts;
  readonly againFailed: string;
  readonly with: (person: string) => string;
  readonly minutes: (count: number) => string;
  readonly chooseDay: string;
  readonly chooseTime: string;
  readonly zone: (place: string) => string;
  readonly yourTime: (time: string) => string;
  readonly confirm: string;
  readonly pick: string;
  readonly noneSuits: string;
  readonly noneSuitsAsk: NoticeTexts;
  readonly noneSuitsConfirm: string;
  readonly noFree: NoticeTexts;
  readonly chosen: NoticeTexts;
  readonly unsuitable: NoticeTexts;
  readonly addToCalendar: string;
  readonly card: {
    readonly none: NoticeTexts;
    readonly heading: string;
    readonly move: string;
    readonly moveTo: string;
    readonly cancel: string;
    readonly moved: string;
    readonly toClient: string;
  };
}
