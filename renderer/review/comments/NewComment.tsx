import type { JSX } from 'react';
import { useText } from '../../i18n';
import { addThread, endComment, goBackBehind, keepTyped, takeInHand, useOpenStory, useTyped } from '../../story';
import { Quote } from './Quote';
import { TextBox } from './TextBox';

/** The field for a comment that is being made; nothing while none is. */
export function NewComment({ author }: { readonly author: string }): JSX.Element | null {
  const text = useText();
  const id = useOpenStory(({ open }) => open?.id);
  const on = useTyped(({ pending }) => (id === undefined ? undefined : pending.get(id)));
  const value = useTyped(({ texts }) => (id === undefined ? '' : (texts.get(id) ?? '')));
  const turn = useTyped((state) => state.turn);
  const isReadOnly = useOpenStory(({ open }) => open?.readOnly !== null);
  if (id === undefined || !on) return null;
  const leave = (): void => {
    endComment(id);
    goBackBehind(on);
  };
  return (
    <div className="ui-card thread-card thread-card--new">
      <TextBox
        label={text('comment.new')}
        sendLabel={text('comment.send')}
        value={value}
        turn={turn}
        onChange={(typed) => keepTyped(id, typed)}
        onSend={(typed) => {
          // It stays typed: the draft may be changed by a newer Stet alone.
          if (isReadOnly) return;
          takeInHand(addThread(on, author, typed));
          leave();
        }}
        onCancel={leave}
      >
        <Quote quote={on.quote} isOnStory={on.anchors[0].kind === 'story'} />
      </TextBox>
    </div>
  );
}
