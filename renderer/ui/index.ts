export { Avatar, initialsOf } from './Avatar';
export { Button, type ButtonProps } from './Button';
export { Dialog } from './Dialog';
export { Field } from './Field';
export { GrowingText } from './GrowingText';
export { Menu, type MenuItem } from './Menu';
export { NoticeStack } from './NoticeStack';
export { notify, useNotices } from './notices';
