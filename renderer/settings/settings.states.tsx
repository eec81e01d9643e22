import { nothing, statesOf, type ComponentStates } from '../gallery';
import { FirstRunDialog } from './firstRun/FirstRunDialog';
import { LibraryChoice } from './LibraryChoice';
import { Choice } from './sections/Choice';

const FOLDER = '/nha/phong-vien/Tài liệu của tòa soạn/Bài viết năm 2026/Thư viện bản thảo dùng chung của ban thời sự';
const first = { libraryFolder: FOLDER, onLanguage: nothing, onPickLibrary: nothing, onDone: nothing, onSkip: nothing };
const options = [
  { value: 'light', label: 'Sáng' },
  { value: 'dark', label: 'Tối' },
];

/** The settings. */
export const states: readonly ComponentStates[] = [
  statesOf(FirstRunDialog, {
    empty: { ...first, language: 'vi', answers: { authorName: '', role: 'reporter' } },
    answered: { ...first, language: 'en', answers: { authorName: 'Hạnh Nguyên', role: 'desk' } },
  }),
  statesOf(LibraryChoice, {
    default: { folder: '/nha/bai', onPick: nothing },
    own: { folder: FOLDER, onPick: nothing, onShow: nothing, onDefault: nothing },
  }),
  statesOf(Choice, {
    plain: { label: 'Giao diện', options, value: 'dark', onChange: nothing },
    hint: { label: 'Giao diện', hint: 'Giấy in luôn trắng.', options, value: 'light', onChange: nothing },
  }),
];
