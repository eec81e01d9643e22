import { Inbox, Pencil, Trash2 } from 'lucide-react';
import { nothing, statesOf, type ComponentStates } from '../gallery';
import { Avatar } from './Avatar';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Empty } from './Empty';
import { Field } from './Field';
import { GrowingText } from './GrowingText';
import { Keys } from './Keys';
import { Menu } from './menu/Menu';
import { NoticeStack } from './NoticeStack';
import { OptionList } from './menu/OptionList';
import { Overlay } from './Overlay';

/** Vietnamese that is longer than there is room for. */
const LONG =
  'Xóm lò than đỏ lửa suốt mùa nước nổi, người thợ già trám từng kẽ lò bằng đất sét trộn rơm như cha ông đã làm';
const dialog = { title: 'Xóa bản thảo', closeLabel: 'Đóng', onClose: nothing, children: <p>Bài sẽ vào thùng rác.</p> };
const list = { id: 'list', label: 'Bút danh', className: 'suggestion-list', gap: 4, maxHeight: 420, onPick: nothing };
const anchor = { getBoundingClientRect: () => new DOMRect(0, 0, 0, 0) };
const field = {
  label: 'Địa danh',
  children: (ids: object) => <input {...ids} className="ui-input" readOnly value="Huế" />,
};
const notice = { id: 1, message: 'Đã chuyển bài vào thùng rác.', tone: 'news', action: null } as const;

/** The primitives. */
export const states: readonly ComponentStates[] = [
  statesOf(Avatar, { name: { name: 'Nguyễn Thị Minh Khai' }, nobody: { name: '' } }),
  statesOf(Button, {
    normal: { label: 'Nhập bài' },
    primary: { label: 'Xuất bài', look: 'primary' },
    quiet: { label: 'Bỏ qua', look: 'quiet' },
    icon: { label: 'Sửa', icon: Pencil },
    'icon only': { label: 'Xóa', icon: Trash2, iconOnly: true },
    pressed: { label: 'Nghiêng', 'aria-pressed': true },
    disabled: { label: 'Xuất bài', disabled: true },
    long: { label: LONG },
  }),
  statesOf(Dialog, {
    question: { ...dialog, actions: <Button label="Xóa" look="primary" /> },
    text: { ...dialog, isText: true },
    long: { ...dialog, title: LONG, children: <p>{LONG.repeat(6)}</p>, actions: <Button label={LONG} /> },
  }),
  statesOf(Empty, {
    plain: { says: 'Chưa có ghi chú nào.' },
    good: { says: 'Không có lỗi nào.', icon: Inbox, isGood: true },
    'with a way on': { says: LONG, icon: Inbox, children: <Button label="Viết bài đầu tiên" /> },
  }),
  statesOf(Field, {
    plain: field,
    hint: { ...field, hint: 'In trước đoạn đầu.' },
    wrong: { ...field, hint: LONG, isWrong: true },
  }),
  statesOf(GrowingText, {
    empty: { label: 'Tít', value: '', placeholder: 'Tít', onChange: nothing },
    long: { label: 'Tít', value: LONG, onChange: nothing },
    'read only': { label: 'Tít', value: 'Đò đầy khách', readOnly: true, onChange: nothing },
  }),
  statesOf(Keys, { keys: { keys: 'Ctrl+Shift+F' } }),
  statesOf(Menu, { closed: { items: [], children: <button type="button">Thêm</button> } }),
  statesOf(NoticeStack, {
    news: { notices: [notice], closeLabel: 'Đóng' },
    'with a way back': {
      notices: [{ ...notice, action: { label: 'Lấy lại', run: nothing } }],
      closeLabel: 'Đóng',
    },
    fault: { notices: [{ ...notice, message: LONG, tone: 'fault' }], closeLabel: 'Đóng' },
  }),
  statesOf(OptionList, {
    names: {
      ...list,
      anchor,
      at: 1,
      rows: [
        { key: '1', label: 'Hạnh Nguyên', detail: 'Phóng viên' },
        { key: '2', label: LONG, detail: 'Ảnh' },
      ],
    },
    commands: {
      ...list,
      anchor,
      at: null,
      rows: [{ key: '1', label: 'Danh sách đánh số', icon: Pencil, iconSize: 16, keys: 'Ctrl+Shift+7' }],
    },
  }),
  statesOf(Overlay, { open: { label: 'Lệnh', onClose: nothing, children: <p>Gõ tên lệnh hay tên bài.</p> } }),
];
