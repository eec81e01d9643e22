import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { useState, type JSX } from 'react';
import { useText } from '../i18n';
import './BodyEditor.css';
import type { BodyEditorProps } from './bodyEditorProps';
import { EditorWiring } from './EditorWiring';
import { bodyExtension } from './extensions';

/** The body of a story, in Lexical. */
export function BodyEditor(props: BodyEditorProps): JSX.Element {
  const text = useText();
  // The body is where the editor starts from; what comes later comes from the editor itself.
  const [extension] = useState(() => bodyExtension(props.body));
  return (
    // The composer makes a new editor when the element it is given changes, so the element is a child of it.
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <ContentEditable
        className="editor-body"
        aria-label={text('story.body')}
        aria-multiline
        aria-placeholder={text('story.bodyHint')}
        placeholder={<p className="editor-placeholder">{text('story.bodyHint')}</p>}
        spellCheck={false}
      />
      <EditorWiring {...props} />
    </LexicalExtensionComposer>
  );
}
