import type { JSX } from 'react';
import type { Thread } from '../../../shared/story';
import { useText } from '../../i18n';
import { placeName, reopen, reply, resolve, showThread, takeBack, takeInHand, useThreads } from '../../story';
import { ThreadCard } from './ThreadCard';

/** The thread that the card shows, and `author`, in whose name replies are made. */
export interface OpenThreadProps {
  readonly thread: Thread;
  readonly author: string;
  readonly isReadOnly: boolean;
  readonly now: Date;
}

/** The card of a thread of the open story. */
export function OpenThread({ thread, author, ...rest }: OpenThreadProps): JSX.Element {
  const text = useText();
  const story = useThreads((state) => state.story);
  const place = useThreads(({ places }) => places.get(thread.id)?.[0] ?? null);
  const isAtHand = useThreads(({ atHand }) => atHand === thread.id);
  return (
    <ThreadCard
      {...rest}
      thread={thread}
      author={author}
      place={place && story && placeName(place, story, text)}
      isAtHand={isAtHand}
      onShow={() => {
        takeInHand(thread.id);
        showThread(thread);
      }}
      onReply={(said) => reply(thread, author, said)}
      onResolve={() => resolve(thread, author)}
      onReopen={() => reopen(thread)}
      onTakeBack={(comment) => takeBack(thread, comment)}
    />
  );
}
