import type { Account, TaskType } from '../../store/db.ts';

const names = {
  ru: ['Связаться', 'Встреча'],
  en: ['Follow-up', 'Meeting'],
} as const;

/** The types of tasks: 1 follow up and 2 meeting, which every account has, and its own. */
export function taskTypes({ language, task_types }: Account): readonly TaskType[] {
  const [followUp, meeting] = names[language];
  return (
    task_types ?? [
      { id: 1, name: followUp, color: null, icon_id: null, code: 'FOLLOW_UP' },
      { id: 2, name: meeting, color: null, icon_id: null, code: 'MEETING' },
    ]
  );
}
