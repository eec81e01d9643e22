import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { MarkNode } from '@lexical/mark';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension } from 'lexical';
import { TabIndentationExtension } from '@lexical/extension';
import { useMemo, type JSX } from 'react';
import { isLinkUrl } from '../../shared/story';
import { useText } from '../i18n';
import './BodyEditor.css';
import type { BodyEditorProps } from './bodyEditorProps';
import { $bodyToRoot } from './convert/body';
import { EditorWiring } from './EditorWiring';
import { WholeBlocksExtension } from './nodes/wholeBlocksExtension';
import { theme } from './theme';

/** The body of a story, in Lexical. */
export function BodyEditor(props: BodyEditorProps): JSX.Element {
  const text = useText();
  const { body } = props;
  const extension = useMemo(
    () =>
      defineExtension({
        name: 'stet/body',
        namespace: 'stet',
        theme,
        nodes: [MarkNode],
        dependencies: [
          RichTextExtension,
          ListExtension,
          TabIndentationExtension,
          WholeBlocksExtension,
          configExtension(LinkExtension, { validateUrl: isLinkUrl }),
          configExtension(HistoryExtension, { delay: 800, maxDepth: 500 }),
        ],
        $initialEditorState: () => $bodyToRoot(body),
        // An editor that goes on after an error may hold less than the story does. It must not be quiet.
        onError: (error: Error) => {
          throw error;
        },
      }),
    // The body is where the editor starts from; what comes later comes from the editor itself.
    [], // eslint-disable-line react-hooks/exhaustive-deps
  );
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
