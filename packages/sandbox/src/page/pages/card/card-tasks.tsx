import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageTaskRow } from '../../../page-shapes/page-state.ts';
import { fetchCardTasks } from '../../data/ajax.ts';
import { type CardEntity, completeTask } from '../../data/api.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { formatTime } from '../../texts/format.ts';

interface CardTasksProps {
  readonly entity: CardEntity;
  readonly id: number;
  /** Told how many tasks are shown. */
  counted(count: number): void;
}

/** What is still to be done for a card, between its feed and the field for notes. */
export function CardTasks({ entity, id, counted }: CardTasksProps) {
  const { changes } = usePage();
  const t = useTexts();
  const load = useCallback(() => fetchCardTasks(entity, id), [entity, id]);
  const { data = [], reload } = useRemote(load);
  useEffect(
    () => changes.subscribe((change) => change.entity === 'tasks' && reload()),
    [changes, reload],
  );
  const open = data.filter(({ isCompleted }) => !isCompleted);
  const count = open.length;
  useEffect(() => counted(count), [counted, count]);
  if (count === 0) return null;
  return (
    <section class="card-tasks custom-scroll" aria-label={t('feed.tasks')}>
      {open.map((task) => (
        <CardTask key={task.id} task={task} done={reload} />
      ))}
    </section>
  );
}

interface CardTaskProps {
  readonly task: PageTaskRow;
  done(): void;
}

/** A task that can be completed. Not documented: widgets find its parts by these names. */
function CardTask({ task, done }: CardTaskProps) {
  const { users, language } = usePageState();
  const t = useTexts();
  const [result, setResult] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const { id, text, completeTill, responsibleUserId } = task;
  const name = users.find((user) => user.id === responsibleUserId)?.name ?? '';
  const isLate = completeTill * 1000 < Date.now();

  const complete = async (): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      await completeTask(id, result);
      done();
    } catch (error) {
      setBusy(false);
      setProblem(`${t('feed.taskFailed')} ${error instanceof Error ? error.message : ''}`);
    }
  };

  return (
    <div class="feed-note-wrapper feed-note-wrapper-task" data-id={id}>
      <div class="card-task">
        <div class="card-task-wrapper">
          <p class={`card-task__head ${isLate ? 'card-task__head_late' : ''}`}>
            <time>{t('feed.taskUntil', { time: formatTime(completeTill, language) })}</time>{' '}
            <b>{name}</b>
          </p>
          <p class="card-task__text">{text}</p>
        </div>
        <div class="card-task__result-wrapper">
          <div class="card-task__result-wrapper__inner card-task__actions">
            <textarea
              class="text-input"
              name="result"
              rows={1}
              placeholder={t('feed.taskResult')}
              aria-label={`${t('feed.taskResult')}: ${text}`}
              value={result}
              onInput={({ currentTarget }) => setResult(currentTarget.value)}
            />
            <button
              type="button"
              id={`${id}`}
              class="button-input button-input_blue card-task__button"
              disabled={busy}
              onClick={() => void complete()}
            >
              <span class="button-input-inner__text">{t('feed.completeTask')}</span>
            </button>
          </div>
          {problem && <p role="alert">{problem}</p>}
        </div>
      </div>
    </div>
  );
}
