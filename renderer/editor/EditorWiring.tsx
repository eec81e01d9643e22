import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, mergeRegister, type BaseSelection } from 'lexical';
import { useEffect, useEffectEvent, useState, type JSX } from 'react';
import type { PhotoName } from '../../shared/story';
import { registerCommands } from '../commands';
import { useText, type Text } from '../i18n';
import { registerBodyView, useOpenStory } from '../story';
import { blockCommands } from './behaviours/blockCommands';
import { registerBlockLabels } from './behaviours/blockLabels';
import { editorCommands } from './behaviours/editorCommands';
import { registerMarkdown } from './behaviours/markdown';
import { registerPhotoNumbers } from './photos/countPhotos';
import { registerPhotoFetches } from './photos/fetchPhotos';
import { figureCommands } from './photos/figureCommands';
import { registerForeignPhotos } from './photos/foreignPhotos';
import { registerLeavingByTab } from './behaviours/leaveByTab';
import { listCommands } from './behaviours/listCommands';
import { registerListKeys } from './behaviours/lists';
import { registerGalleries } from './nodes/gallery/galleries';
import { registerPhotos } from './photos/photos';
import { registerPhotosAtEnd } from './photos/photosAtEnd';
import { registerSelection } from './behaviours/registerSelection';
import { registerBlockKeys } from './behaviours/wholeBlocks';
import type { BodyEditorProps } from './bodyEditorProps';
import { createLongInsertion } from './clipboard/insertLong';
import { createPhotoIntake } from './photos/photoIntake';
import { registerClipboard } from './clipboard/registerClipboard';
import { createTakeIn } from './clipboard/takeIn';
import { ContextMenu } from './contextMenu/ContextMenu';
import { subscribeBody } from './subscribeBody';
import { registerCommandRefresh } from './registerCommandRefresh';
import { registerHistory } from './history/registerHistory';
import { FormatBar } from './formatBar/FormatBar';
import { formatBarCommands } from './formatBar/formatBarCommands';
import { EmbedInserter } from './nodes/embed/EmbedInserter';
import { BlockHandle } from './handle/BlockHandle';
import { copyBlockCommand } from './handle/copyBlockCommand';
import { LinkCard } from './link/LinkCard';
import { linkCommands } from './link/linkCommands';
import { LinkEditor, $linkPlace, type LinkPlace } from './link/LinkEditor';
import { createBodyView } from './places/bodyView';
import { SlashMenu } from './slash/SlashMenu';

/** Ties the editor to the story it shows and to the commands; draws only what floats over it. */
export function EditorWiring(props: BodyEditorProps): JSX.Element {
  const { draftId, body, isReadOnly } = props;
  const [editor] = useLexicalComposerContext();
  const text = useText();
  // Photos taken in since the draft was opened stay its own, whatever is registered anew below.
  const [taken] = useState(() => new Set<PhotoName>());
  const [link, setLink] = useState<LinkPlace | null>(null);
  const [embed, setEmbed] = useState<{ readonly place: BaseSelection | null } | null>(null);
  const onChange = useEffectEvent(props.onChange);
  const onUnfaithful = useEffectEvent(props.onUnfaithful);
  const onNotice = useEffectEvent(props.onNotice);
  const textNow = useEffectEvent(text);

  useEffect(() => editor.setEditable(!isReadOnly), [editor, isReadOnly]);
  useEffect(() => {
    const { isFaithful, dispose } = subscribeBody(editor, body, (changed) => onChange(changed));
    if (!isFaithful) onUnfaithful();
    // After the body was reported, so that the history finds the story as it is now.
    return mergeRegister(dispose, registerHistory(editor));
    // `body` is what the editor was made from.
  }, [editor]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(
    () => registerBodyView(createBodyView(editor, () => useOpenStory.getState().open?.story.body ?? [])),
    [editor],
  );
  // What is in flight outlives a change of language or of what may be edited: only another draft ends it.
  useEffect(() => {
    const inLanguage: Text = (key, values) => textNow(key, values);
    const options = { draftId, text: inLanguage, taken, onNotice: (message: string) => onNotice(message) };
    const photos = registerPhotos(editor, options);
    const intake = createPhotoIntake(editor, options);
    const long = createLongInsertion(editor);
    return mergeRegister(
      photos.dispose,
      registerForeignPhotos(editor, body, taken),
      registerGalleries(editor, { ...options, choose: photos.choose, takeFigures: intake.takeFigures }),
      registerPhotosAtEnd(editor, { ...options, takeFigures: intake.takeFigures }),
      registerPhotoFetches(editor, options),
      registerPhotoNumbers(editor),
      intake.dispose,
      long.dispose,
      registerClipboard(editor, draftId, createTakeIn(editor, { ...options, photos: intake, insertLong: long.insert })),
      registerSelection(editor),
      registerBlockKeys(editor),
      registerLeavingByTab(editor),
      registerListKeys(editor),
      registerMarkdown(editor),
      registerCommandRefresh(editor),
    );
    // `body` is what the draft held when it was opened.
  }, [editor, draftId]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => registerBlockLabels(editor, text), [editor, text]);
  useEffect(() => {
    if (isReadOnly) return undefined;
    // Where the caret is when a dialog opens is read in an update, and not while the dialog is drawn: `editor.read` commits
    // what is under way, and React calls no effect event while it draws, so that the story would miss that change.
    const rows = editorCommands(editor, { openLink: () => editor.update(() => setLink($linkPlace())) });
    return mergeRegister(
      registerCommands(
        figureCommands(editor, {
          openEmbed: () => editor.update(() => setEmbed({ place: $getSelection()?.clone() ?? null })),
        }),
      ),
      registerCommands([
        ...rows,
        ...listCommands(editor),
        ...blockCommands(editor),
        copyBlockCommand(editor),
        ...formatBarCommands,
      ]),
    );
  }, [editor, isReadOnly]);
  useEffect(() => (isReadOnly ? undefined : registerCommands(linkCommands(editor, text))), [editor, isReadOnly, text]);
  return (
    <>
      <LinkEditor place={link} onClose={() => setLink(null)} />
      <LinkCard />
      {!isReadOnly && (
        <>
          <FormatBar />
          <SlashMenu />
          <BlockHandle />
          <ContextMenu />
        </>
      )}
      {embed && <EmbedInserter place={embed.place} onClose={() => setEmbed(null)} />}
    </>
  );
}
