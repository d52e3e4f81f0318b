import type { EnginesControl } from '../platform/engines-control.ts';
import type { Db } from '../store/db.ts';
import type { MessageRow, TalkRow, WebsiteButtonRow } from '../store/platform-rows.ts';

/** Who writes in a website's chat. */
export interface Visitor {
  readonly button: WebsiteButtonRow;
  /** The website's own id of them, or one that their browser has made up. */
  readonly id: string;
  /** What the website has told the chat's bot. */
  readonly botParams?: Readonly<Record<string, unknown>> | undefined;
}

/** The talks of websites' visitors. */
export interface Visitors {
  readonly messages: (visitor: Visitor) => readonly MessageRow[];
  /** The first message makes an incoming lead of the button's source; the next go on with its talk. */
  readonly write: (visitor: Visitor, text: string) => TalkRow;
}

const texts = {
  ru: { visitor: 'Посетитель сайта', button: 'Кнопка на сайт' },
  en: { visitor: 'Website visitor', button: 'Website button' },
} as const;

/** What a channel of the CRM's own online chat is called. */
const origin = 'onlinechat';

export function createVisitors(db: Db, control: EnginesControl): Visitors {
  const talkOf = ({ button, id }: Visitor): TalkRow | undefined => {
    for (const row of db.rows.unsorted.values()) {
      if (row.source_uid !== String(button.id)) continue;
      const { visitor_uid, chat_id } = Object(row.metadata.origin);
      if (visitor_uid !== id) continue;
      for (const talk of db.rows.talks.values()) if (talk.chat_id === chat_id) return talk;
    }
    return undefined;
  };
  return {
    messages(visitor) {
      const talk = talkOf(visitor);
      return talk ? control.messages(talk.id) : [];
    },
    write(visitor, text) {
      const { botParams } = visitor;
      const known = talkOf(visitor);
      if (known) {
        if (botParams)
          db.rows.talks.change(known.id, (talk) => {
            talk.bot_params = botParams;
          });
        return control.say({ talkId: known.id, text });
      }
      const words = texts[db.account.language];
      const { button, id } = visitor;
      const { talk } = control.chatFromStranger({
        name: words.visitor,
        text,
        origin,
        pipelineId: button.pipeline_id,
        source: { id: button.id, name: button.name || words.button },
        visitor: id,
        botParams,
      });
      return talk;
    },
  };
}
