// @vitest-environment jsdom
import { $getRoot, getNearestEditorFromDOMNode, type LexicalEditor } from 'lexical';
import { act } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { galleryPhotoOf, draftIdSchema, heldPhotos, type Block, type Lang, type PhotoName } from '../../shared/story';
import { figure, somePhoto } from '../../shared/story/testing';
import { runCommand } from '../commands';
import { LanguageProvider } from '../i18n';
import { everythingDone } from '../story';
import { BodyEditor } from './BodyEditor';
import { ADD_TO_GALLERY_COMMAND } from './nodes/gallery/galleryCommands';
import { FETCH_PHOTO_COMMAND, PICK_PHOTOS_COMMAND } from './photos/photoCommands';
import { bodyOf } from './testing';

const draftId = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const [old, taken] = [somePhoto('1'), somePhoto('2')];
const REMOTE = 'https://a.vn/cho.jpg';

/** The editor of a body in a window whose main process takes each photo in when the test says so. */
async function someWindow(body: readonly Block[]) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const added = { ok: true, value: { name: taken, caption: '', credit: '', altText: '', source: '' } };
  const call = (name: string): Promise<unknown> =>
    name === 'photo:pick' ? Promise.resolve({ picked: [{ fileName: 'a.jpg', pick: '1' }] }) : gate.then(() => added);
  vi.stubGlobal('stet', { call, on: () => () => undefined });
  const box = document.body.appendChild(document.createElement('div'));
  const faults: unknown[] = [];
  const root = createRoot(box, { onRecoverableError: (error) => faults.push(error) });
  onTestFinished(async () => {
    await act(async () => {
      root.unmount();
      await Promise.resolve();
    });
    box.remove();
    vi.unstubAllGlobals();
  });
  const nothing = (): void => undefined;
  const changes: (readonly Block[])[] = [];
  const draw = (language: Lang, isReadOnly: boolean): Promise<void> =>
    act(async () => {
      root.render(
        <LanguageProvider value={language}>
          <BodyEditor
            {...{ draftId, body, isReadOnly }}
            onChange={(changed) => void changes.push(changed)}
            onUnfaithful={nothing}
            onNotice={nothing}
          />
        </LanguageProvider>,
      );
      await Promise.resolve();
    });
  await draw('vi', false);
  return { editor: getNearestEditorFromDOMNode(box.querySelector('.editor-body'))!, draw, release, changes, faults };
}

const photosOf = (editor: LexicalEditor): readonly PhotoName[] => heldPhotos({ body: bodyOf(editor) });
const file = new File(['a'], 'a.jpg', { type: 'image/jpeg' });
const gallery: Block = {
  kind: 'gallery',
  photos: [figure({ photo: { kind: 'held', name: old } }), figure()].map(galleryPhotoOf),
  caption: '',
};

// loss 19
it.each<[string, Block, (editor: LexicalEditor) => unknown]>([
  [
    'dropped on a gallery',
    gallery,
    (editor) =>
      editor.dispatchCommand(ADD_TO_GALLERY_COMMAND, {
        key: editor.read(() => $getRoot().getFirstChildOrThrow().getKey()),
        files: [file],
      }),
  ],
  ['that was picked', gallery, (editor) => editor.dispatchCommand(PICK_PHOTOS_COMMAND, undefined)],
  [
    'that is fetched from the web',
    figure({ photo: { kind: 'remote', url: REMOTE } }),
    (editor) => editor.dispatchCommand(FETCH_PHOTO_COMMAND, REMOTE),
  ],
])('a photo %s arrives though the language and what may be edited change on the way', async (_, block, take) => {
  const { editor, draw, release } = await someWindow([block]);
  take(editor);
  await draw('en', false);
  await draw('en', true);
  await draw('vi', false);
  expect(photosOf(editor)).not.toContain(taken);
  release();
  await act(everythingDone);
  await vi.waitFor(() => expect(photosOf(editor)).toContain(taken));
});

// jsdom lays nothing out, so it has no place to scroll to.
Element.prototype.scrollIntoView = () => undefined;

// window 16: React's error 520. What is drawn in the middle of a change must not commit it: React calls no effect event then.
it.each(['format.link', 'insert.embed'])(
  'a change that is under way when %s opens a dialog reaches the story',
  async (id) => {
    // jsdom opens no dialogs.
    Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
    const { editor, changes, faults } = await someWindow([{ kind: 'paragraph', content: [] }]);
    await act(async () => {
      editor.update(() => $getRoot().selectEnd().insertText('Ghe'));
      flushSync(() => runCommand(id));
      await Promise.resolve();
    });
    expect(document.querySelector('dialog')).not.toBeNull();
    expect(faults).toEqual([]);
    expect(JSON.stringify(changes.at(-1))).toContain('Ghe');
  },
);
