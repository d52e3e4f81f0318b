import { useState } from 'preact/hooks';
import { addNote, type CardEntity } from '../../data/api.ts';
import { sayAsClient } from '../../data/bots.ts';
import { callBack } from '../../host/life-cycle.ts';
import { at, isFunction, messageOf } from '../../host/value.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { SourceControl } from './source-control.tsx';
import { talkEntity } from './talk-entity.ts';
import { type MessageSource, useSources } from './use-sources.ts';

interface ComposeProps {
  readonly entity: CardEntity;
  readonly id: number;
  /** The type of the newest line of the feed; an empty string for none. */
  readonly lastType: string;
  readonly reload: () => void;
}

/** What the switch of the feed has for a message of the client, whom the person plays. */
const clientKey = 'client';

/** Which type of source goes on with what came last. */
const sourceTypes: Readonly<Record<string, string>> = {
  sms_in: 'sms',
  sms_out: 'sms',
  incoming_chat_message: 'chat',
  outgoing_chat_message: 'chat',
  amomail_message: 'email',
};

/**
 * The field under the feed: a note of one's own, or a message by a source of a widget.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/card
 */
export function Compose({ entity, id, lastType, reload }: ComposeProps) {
  const t = useTexts();
  const { journal, host, hostContext } = usePage();
  const sources = useSources();
  const [firstType] = useState(lastType);
  // Until a person chooses or types, the source is the one that goes on with the feed.
  const [chosenKey, setSourceKey] = useState<string | null>(null);
  const fitting = sources.find(({ type }) => type === sourceTypes[firstType]);
  const sourceKey = chosenKey ?? fitting?.key ?? '';
  const [text, setText] = useState('');
  const [phone, setPhone] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const source = sources.find(({ key }) => key === sourceKey);
  const isSms = source?.type === 'sms';
  const talks = talkEntity(entity);
  const isClient = talks !== undefined && sourceKey === clientKey;
  const recipients = isSms
    ? (host.place().card?.contacts() ?? []).flatMap((contact) =>
        contact.phones.map((number) => ({ number, contact })),
      )
    : [];

  const sendSms = async ({ running, run }: MessageSource, message: string) => {
    const recipient = recipients.find(({ number }) => number === phone) ?? recipients[0];
    if (!recipient) throw new Error(t('feed.noPhone'));
    const { number, contact } = recipient;
    journal.call(running.widget.code, 'add_source("sms")');
    const sent = run({ phone: number, message, contact_id: contact.id });
    // The CRM waits for a promise, and has a note only once it is kept.
    if (!isFunction(at(sent, 'then')))
      throw new Error('The handler of add_source("sms") must return a Promise, and did not');
    await sent;
    await addNote(entity, id, {
      note_type: 'sms_out',
      params: { text: message, phone: number },
    });
    await callBack(hostContext, running, 'onSource', { type: 'sms', phone: number, message });
  };

  const send = async (event: Event) => {
    event.preventDefault();
    const message = text.trim();
    if (!message || busy) return;
    setBusy(true);
    try {
      if (source && isSms) await sendSms(source, message);
      else if (isClient) await sayAsClient(talks, id, message);
      else await addNote(entity, id, { note_type: 'common', params: { text: message } });
      setText('');
      setProblem('');
      reload();
    } catch (error) {
      setProblem(messageOf(error) || t('feed.notSent'));
      journal.error(source?.running.widget.code ?? '', 'feed', error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="feed-compose" onSubmit={send}>
      <div class="feed-compose__label">
        {sources.length === 0 && !talks ? (
          <span class="feed-compose__switcher">{t('feed.note')}:</span>
        ) : (
          <select
            class="feed-compose__switcher"
            aria-label={t('feed.kind')}
            value={sourceKey}
            onChange={({ currentTarget }) => setSourceKey(currentTarget.value)}
          >
            <option value="">{t('feed.note')}</option>
            {talks && <option value={clientKey}>{t('feed.client')}</option>}
            {sources.map(({ key, text: name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
        {isSms && (
          <select
            class="feed-compose__switcher"
            aria-label={t('card.phone')}
            value={phone}
            onChange={({ currentTarget }) => setPhone(currentTarget.value)}
          >
            {recipients.map(({ number, contact }) => (
              <option key={number} value={number}>
                {contact.name}: {number}
              </option>
            ))}
          </select>
        )}
        {source && !isSms ? (
          <SourceControl key={source.key} source={source} />
        ) : (
          <textarea
            class="feed-compose__message"
            rows={1}
            placeholder={t(isSms || isClient ? 'feed.messagePlaceholder' : 'feed.placeholder')}
            aria-label={isSms ? source?.text : t(isClient ? 'feed.client' : 'feed.note')}
            value={text}
            onInput={({ currentTarget }) => {
              setSourceKey(sourceKey);
              setText(currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
            }}
          />
        )}
      </div>
      {problem && (
        <p class="feed-compose__problem" role="alert">
          {problem}
        </p>
      )}
      {text.trim() && (!source || isSms) && (
        <div class="feed-compose__actions">
          <button type="submit" class="button-input button-input_blue" disabled={busy}>
            {t(isSms || isClient ? 'feed.send' : 'feed.add')}
          </button>
          <button type="button" class="button-input button-cancel" onClick={() => setText('')}>
            {t('feed.cancel')}
          </button>
        </div>
      )}
    </form>
  );
}
