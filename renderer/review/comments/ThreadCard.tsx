import { useState, type JSX } from 'react';
import { isRetractable, type Comment, type Thread } from '../../../shared/story';
import { clockTime, useText } from '../../i18n';
import { keepTyped, useTyped } from '../../story';
import { Avatar, Button } from '../../ui';
import { Quote } from './Quote';
import { TextBox } from './TextBox';

/**
 * The thread that a card shows, and what its buttons do; `onShow` goes to its place, `onTakeBack` deletes a comment.
 */
export interface ThreadCardProps {
  readonly thread: Thread;
  /** Where it is, in words; null where its words are gone, and for one about the story as a whole. */
  readonly place: string | null;
  readonly isAtHand: boolean;
  readonly isReadOnly: boolean;
  /** In whose name is replied. */
  readonly author: string;
  readonly now: Date;
  readonly onShow: () => void;
  readonly onReply: (text: string) => void;
  readonly onResolve: () => void;
  readonly onReopen: () => void;
  readonly onTakeBack: (comment: Comment) => void;
}

/** One thread: the words that it is about, its comments, and what can be done with it. */
export function ThreadCard(props: ThreadCardProps): JSX.Element {
  const { thread, place, isAtHand, now, onShow } = props;
  const text = useText();
  const [remark, ...replies] = thread.comments;
  const isOnStory = thread.anchor.kind === 'story';
  return (
    <li className="ui-card thread-card" data-at-hand={isAtHand} data-thread={thread.id}>
      <button type="button" className="ui-card__show" data-card onClick={onShow}>
        {remark && <Said comment={remark} now={now} kind={text('comment.kind')} />}
        {place !== null && <span className="ui-card__about">{place}</span>}
        <Quote quote={thread.quote} isOnStory={isOnStory} />
        {place === null && !isOnStory && <span className="thread-card__gone">{text('comment.gone')}</span>}
        {remark && <span className="thread-card__text">{remark.text}</span>}
      </button>
      {replies.map((comment) => (
        <div key={comment.id} className="thread-card__reply">
          <Said comment={comment} now={now} kind="" />
          <p className="thread-card__text">{comment.text}</p>
          <TakeBack {...props} comment={comment} />
        </div>
      ))}
      {thread.resolved && (
        <span className="ui-card__about">
          {text('comment.resolvedBy', { by: thread.resolved.by, time: clockTime(thread.resolved.at, now) })}
        </span>
      )}
      {!props.isReadOnly && remark && <Acts {...props} remark={remark} />}
    </li>
  );
}

function Said({ comment, now, kind }: { readonly comment: Comment; readonly now: Date; readonly kind: string }) {
  const { by, at } = comment;
  return (
    <span className="ui-card__head">
      <Avatar name={by} />
      {by !== '' && <b>{by}</b>}
      <span className="ui-card__when">{[kind, clockTime(at, now)].filter((part) => part !== '').join(' · ')}</span>
    </span>
  );
}

function TakeBack({
  thread,
  comment,
  author,
  isReadOnly,
  onTakeBack,
}: ThreadCardProps & { readonly comment: Comment }) {
  const text = useText();
  if (isReadOnly || !isRetractable(thread, comment, author)) return null;
  return <Button look="quiet" label={text('comment.takeBack')} onClick={() => onTakeBack(comment)} />;
}

function Acts(props: ThreadCardProps & { readonly remark: Comment }): JSX.Element {
  const { thread, remark, onReply, onResolve, onReopen } = props;
  const text = useText();
  const typed = useTyped(({ texts }) => texts.get(thread.id) ?? '');
  // What was typed before the tab was left is there again.
  const [isReplying, setIsReplying] = useState(typed !== '');
  const end = (): void => {
    setIsReplying(false);
    keepTyped(thread.id, '');
  };
  if (isReplying)
    return (
      <TextBox
        label={text('comment.newReply')}
        sendLabel={text('comment.reply')}
        value={typed}
        onChange={(value) => keepTyped(thread.id, value)}
        onSend={(value) => {
          onReply(value);
          end();
        }}
        onCancel={end}
      />
    );
  return (
    <span className="thread-card__acts">
      <Button label={text('comment.reply')} onClick={() => setIsReplying(true)} />
      {thread.resolved ? (
        <Button label={text('comment.reopen')} onClick={onReopen} />
      ) : (
        <Button label={text('comment.resolve')} onClick={onResolve} />
      )}
      <TakeBack {...props} comment={remark} />
    </span>
  );
}
