import { Accordion, Button, CodeSnippet, Text } from '@amokit/ui';
import { useMemo, useState } from 'preact/hooks';
import { type Look, plainLook } from '../../model/look.ts';
import { keepDraft, readDraft } from '../../model/look-draft.ts';
import { lookProblems } from '../../model/look-problems.ts';
import { snippetOf } from '../../model/snippet.ts';
import { useConfigurator } from '../configurator-context.ts';
import { ChatFields } from './chat-fields.tsx';
import { ColorFields } from './color-fields.tsx';
import { EventFields } from './event-fields.tsx';
import { LookContext } from './look-context.ts';
import { Preview } from './preview.tsx';
import { VisitorFields } from './visitor-fields.tsx';

interface LookEditorProps {
  /** The id of the button's source. */
  readonly id: number;
  readonly script: string;
}

/** The looks of a button: fields, what it will look like, and the code that says so. */
export function LookEditor({ id, script }: LookEditorProps) {
  const { t } = useConfigurator();
  const [look, setLook] = useState<Look>(() => readDraft(id));
  const problems = useMemo(() => lookProblems(look), [look]);
  const change = (changes: Partial<Look>) => {
    const next = { ...look, ...changes };
    setLook(next);
    keepDraft(id, next);
  };
  return (
    <LookContext.Provider value={{ look, problems, change }}>
      <div class="look">
        <div class="look-fields">
          <Accordion
            defaultOpen={['colors']}
            items={[
              { id: 'colors', title: t('look.colors'), content: <ColorFields /> },
              { id: 'chat', title: t('look.chat'), content: <ChatFields /> },
              { id: 'visitor', title: t('look.visitor'), content: <VisitorFields /> },
              { id: 'events', title: t('look.events'), content: <EventFields /> },
            ]}
          />
          <div class="toolbar">
            <Button size="small" variant="text" onClick={() => change(plainLook)}>
              {t('look.reset')}
            </Button>
          </div>
        </div>
        <div class="look-result">
          <Preview />
        </div>
        <div class="look-code stack">
          <Text>{t('code.where')}</Text>
          <CodeSnippet label={t('code.label')} code={snippetOf(script, look)} />
          {problems.size > 0 && (
            <Text tone="danger">{t('look.wrongSome', { count: problems.size })}</Text>
          )}
          <Text size="small" tone="muted">
            {t('code.again')}
          </Text>
        </div>
      </div>
    </LookContext.Provider>
  );
}
