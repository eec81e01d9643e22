import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { useEffect, useState, type JSX } from 'react';
import { useText } from '../i18n';
import type { BodyEditorProps } from './bodyEditorProps';
import { ContextMenu } from './contextMenu/ContextMenu';
import { FormatBar } from './formatBar/FormatBar';
import { BlockHandle } from './handle/BlockHandle';
import { HostExtension, type EditorDialog } from './host';
import { LinkCard } from './link/LinkCard';
import { LinkEditor } from './link/LinkEditor';
import { EmbedInserter } from './nodes/embed/EmbedInserter';
import { SlashMenu } from './slash/SlashMenu';

/** Gives the editor the page that it is on; draws only what floats over it. */
export function EditorWiring(props: BodyEditorProps): JSX.Element {
  const { output: host } = useExtensionDependency(HostExtension);
  const text = useText();
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const close = (): void => setDialog(null);
  useEffect(() => host.enter({ ...props, text, openDialog: setDialog }), [host, props, text]);
  useEffect(() => host.leave, [host]);
  return (
    <>
      <LinkEditor place={dialog?.kind === 'link' ? dialog.place : null} onClose={close} />
      <LinkCard />
      {!props.isReadOnly && (
        <>
          <FormatBar />
          <SlashMenu />
          <BlockHandle />
          <ContextMenu />
        </>
      )}
      {dialog?.kind === 'embed' && <EmbedInserter place={dialog.place} onClose={close} />}
    </>
  );
}
