import type { PageLanguage } from '../../page-shapes/page-state.ts';

export interface TaskType {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
  readonly icon_id: number | null;
  readonly code: string | null;
}

const names = {
  ru: ['Связаться', 'Встреча'],
  en: ['Follow-up', 'Meeting'],
} as const;

/** The types of tasks that every account has: 1 follow up, 2 meeting. */
export function taskTypes(language: PageLanguage): readonly TaskType[] {
  const [followUp, meeting] = names[language];
  return [
    { id: 1, name: followUp, color: null, icon_id: null, code: 'FOLLOW_UP' },
    { id: 2, name: meeting, color: null, icon_id: null, code: 'MEETING' },
  ];
}
