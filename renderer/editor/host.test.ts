import { buildEditorFromExtensions } from '@lexical/extension';
import { defineExtension } from 'lexical';
import { expect, it } from 'vitest';
import { draftIdSchema } from '../../shared/story';
import { textIn } from '../i18n';
import { createHost, defineBehaviour, HostExtension, registerWith, type EditorHost, type HostProps } from './host';

const nothing = (): void => undefined;
const page = (props: Partial<HostProps> = {}): HostProps => ({
  draftId: draftIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  body: [],
  isReadOnly: false,
  text: textIn('vi'),
  onChange: nothing,
  onUnfaithful: nothing,
  onNotice: nothing,
  openDialog: nothing,
  ...props,
});

/** The host of an editor with behaviours that log when they begin and end. */
function someHost(log: string[]): EditorHost {
  const logging = (name: string) =>
    defineBehaviour(name, () => {
      log.push(`${name} begins`);
      return () => void log.push(`${name} ends`);
    });
  const commands = defineBehaviour('commands', (_editor, { isReadOnly }) =>
    registerWith(isReadOnly, (is) => {
      if (is) return undefined;
      log.push('commands begin');
      return () => void log.push('commands end');
    }),
  );
  let found = createHost();
  buildEditorFromExtensions(
    defineExtension({
      name: 'test',
      dependencies: [logging('first'), logging('second'), commands],
      register(_editor, _config, state) {
        found = state.getDependency(HostExtension).output;
        return nothing;
      },
    }),
  );
  return found;
}

it('behaviours begin in their order when the editor comes onto the page, and end once when it leaves', () => {
  const log: string[] = [];
  const host = someHost(log);
  expect(log).toEqual([]);
  host.enter(page());
  host.enter(page({ text: textIn('en') }));
  expect(log).toEqual(['first begins', 'second begins', 'commands begin']);
  host.leave();
  expect(log.slice(3).sort()).toEqual(['commands end', 'first ends', 'second ends']);
});

it('commands of the body are there while it may be edited; nothing else begins anew', () => {
  const log: string[] = [];
  const host = someHost(log);
  host.enter(page());
  host.enter(page({ isReadOnly: true }));
  host.enter(page());
  expect(log.slice(3)).toEqual(['commands end', 'commands begin']);
});

it('what the page gives is that of the moment, and the last of it once the editor has left', () => {
  const host = createHost();
  host.enter(page());
  const shown: string[] = [];
  host.enter(page({ text: textIn('en'), onNotice: (message) => void shown.push(message) }));
  host.leave();
  host.onNotice(host.text('common.undo'));
  expect(shown).toEqual([textIn('en')('common.undo')]);
  expect(() => createHost().now()).toThrow('The editor was on no page yet');
});
