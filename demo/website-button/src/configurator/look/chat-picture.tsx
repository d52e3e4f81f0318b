import { useState } from 'preact/hooks';
import type { ChatWords } from '../../model/chat-words.ts';
import { type Look, mostComposeHeight } from '../../model/look.ts';
import { colorOr } from './picture-values.ts';

interface ChatPictureProps {
  readonly look: Look;
  readonly words: ChatWords;
  readonly onWrite: () => void;
}

/** Messages that the picture keeps. */
const mostMessages = 3;

/** A chat in the colours and the language of a look. */
export function ChatPicture({ look, words, onWrite }: ChatPictureProps) {
  const { colors } = look;
  const [text, setText] = useState('');
  const [written, setWritten] = useState<readonly string[]>([]);
  const incoming = {
    background: colorOr(colors.incoming_background, '#eef2f7'),
    color: colorOr(colors.incoming_color, '#1b2733'),
  };
  const outgoing = {
    background: colorOr(colors.outgoing_background, '#2f6fde'),
    color: colorOr(colors.outgoing_color, '#ffffff'),
  };
  const background = colorOr(colors.background, '#ffffff');
  const system = { color: colorOr(colors.system_color, '#5d6875') };
  const height = Math.min(mostComposeHeight, Math.max(34, look.composeHeight ?? 34));
  return (
    <div class="chat" style={{ background }}>
      {look.header && (
        <div
          class="chat-head"
          style={{
            background: colorOr(colors.header_background, '#2f6fde'),
            color: colorOr(colors.header_color, '#ffffff'),
          }}
        >
          {words.title}
        </div>
      )}
      <div class="chat-body">
        <p class="bubble in" style={incoming}>
          {words.hello}
        </p>
        <p class="bubble out" style={outgoing}>
          {words.question}
        </p>
        <p class="status" style={system}>
          {words.delivery_status_read}
        </p>
        <p class="bubble in" style={incoming}>
          {words.answer}
        </p>
        {written.map((own, index) => (
          <p key={`${index}`} class="bubble out" style={outgoing}>
            {own}
          </p>
        ))}
        {written.length > 0 && (
          <p class="status" style={system}>
            {words.delivery_status_sent}
          </p>
        )}
      </div>
      <form
        class="chat-foot"
        onSubmit={(event) => {
          event.preventDefault();
          if (!text.trim()) return;
          setWritten((last) => [...last, text.trim()].slice(-mostMessages));
          setText('');
          onWrite();
        }}
      >
        <textarea
          aria-label={words.compose_placeholder}
          placeholder={words.compose_placeholder}
          style={{ minHeight: `${height}px`, ...system }}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button
          type="submit"
          aria-label={words.send}
          style={{ background: colorOr(colors.button_background, '#2f6fde') }}
        >
          ↑
        </button>
      </form>
      <p class="powered" style={system}>
        {words.powered_by} CRM
      </p>
    </div>
  );
}
