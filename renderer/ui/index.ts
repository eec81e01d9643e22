export { Avatar } from './Avatar';
export { Button, type ButtonProps } from './Button';
export { Dialog } from './Dialog';
export { Field } from './Field';
export { GrowingText } from './GrowingText';
export { Menu } from './Menu';
export { NoticeStack } from './NoticeStack';
export { notify, useNotices } from './notices';
