import { createComparer } from '../../shared/compare';
import type { Comment, Thread } from '../../shared/story';
import { p, someThread, storyOf } from '../../shared/story/testing';
import { nothing, statesOf, type ComponentStates } from '../gallery';
import { ChangeCard } from './ChangeCard';
import { Quote } from './comments/Quote';
import { TextBox } from './comments/TextBox';
import { ThreadCard } from './comments/ThreadCard';

const LONG = 'Kiểm lại con số ở đoạn cuối, và xin thêm một ý kiến của xã về việc dời lò than khỏi mép nước. ';
const now = new Date('2026-10-02T08:40:00+07:00');
const at = '2026-10-02T08:15:00+07:00';

const before = storyOf(p('Nước lên.'), p('Lò còn đỏ lửa.'));
const after = storyOf(p('Nước lên nhanh.'), p('Lò còn đỏ lửa.'), p(LONG.repeat(3)));
const [edited, inserted] = createComparer(before)(after);
if (!edited || !inserted) throw new Error('The stories do not differ as they should');
const change = {
  change: edited,
  story: after,
  made: { by: 'Hạnh Nguyên', at },
  now,
  isReadOnly: false,
  onShow: nothing,
  onAccept: nothing,
  onReject: nothing,
};

const comment: Comment = { id: '00000000-0000-4000-8000-000000000001', by: 'Lê Sương', at, text: 'Hỏi lại xã.' };
const reply: Comment = { id: '00000000-0000-4000-8000-000000000002', by: 'Hạnh Nguyên', at, text: LONG };
const words = { before: '', words: 'Nước', after: ' lên', start: 0 };
const thread: Thread = {
  id: someThread(),
  anchor: { kind: 'part', block: 0, part: 'content', words },
  quote: 'Nước',
  comments: [comment],
  resolved: null,
};
const card = {
  thread,
  place: 'Đoạn 1',
  isAtHand: false,
  isReadOnly: false,
  author: 'Hạnh Nguyên',
  now,
  onShow: nothing,
  onReply: nothing,
  onResolve: nothing,
  onReopen: nothing,
  onTakeBack: nothing,
};
const box = { label: 'Ghi chú mới', sendLabel: 'Gửi', onChange: nothing, onSend: nothing, onCancel: nothing };

/** The review. */
export const states: readonly ComponentStates[] = [
  statesOf(
    ChangeCard,
    {
      edited: change,
      'inserted, long': { ...change, change: inserted },
      'by nobody': { ...change, made: { by: '', at: '' } },
      'read only': { ...change, isReadOnly: true },
    },
    'ul',
  ),
  statesOf(
    ThreadCard,
    {
      open: card,
      'at hand': { ...card, isAtHand: true },
      replies: { ...card, thread: { ...thread, comments: [comment, reply] } },
      resolved: { ...card, thread: { ...thread, resolved: { by: 'Lê Sương', at } } },
      'words gone': { ...card, place: null },
      'on the story': { ...card, place: null, thread: { ...thread, anchor: { kind: 'story' }, quote: '' } },
      'read only': { ...card, isReadOnly: true },
      long: {
        ...card,
        place: LONG,
        thread: { ...thread, quote: LONG.repeat(3), comments: [{ ...comment, by: LONG, text: LONG }] },
      },
    },
    'ul',
  ),
  statesOf(Quote, {
    words: { quote: 'Nước lên', isOnStory: false },
    photo: { quote: '', isOnStory: false },
    story: { quote: '', isOnStory: true },
    long: { quote: LONG.repeat(3), isOnStory: false },
  }),
  statesOf(TextBox, { empty: { ...box, value: '' }, typed: { ...box, value: LONG } }),
];
