import { MessageSquarePlus, MessageSquareText } from 'lucide-react';
import type { Command } from '../../commands';
import { useOpenStory } from '../openStory';
import { beginComment } from './pending';
import { wholeStory } from './commentTarget';

const canComment = (): boolean => {
  const { open } = useOpenStory.getState();
  return open !== null && open.readOnly === null;
};

/** How comments are begun, as rows of the registry. */
export const commentCommands: readonly Command[] = [
  {
    id: 'review.comment',
    label: 'command.comment',
    icon: MessageSquarePlus,
    keywords: 'comment note remark ghi chu nhan xet',
    shortcut: 'Mod+Alt+M',
    isEnabled: canComment,
    run: () => beginComment(),
  },
  {
    id: 'review.commentStory',
    label: 'command.commentStory',
    icon: MessageSquareText,
    keywords: 'comment story whole ghi chu ca bai',
    isEnabled: canComment,
    run: () => beginComment(wholeStory),
  },
];
