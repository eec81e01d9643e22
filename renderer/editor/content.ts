import { TabIndentationExtension } from '@lexical/extension';
import { LinkExtension } from '@lexical/link';
import { $isListItemNode } from '@lexical/list';
import { MarkNode } from '@lexical/mark';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension, type AnyLexicalExtensionArgument } from 'lexical';
import { isLinkUrl, type Block } from '../../shared/story';
import { $bodyToRoot } from './convert/body';
import { FactBoxExtension } from './nodes/factBox/factBoxExtension';
import { StoryListExtension } from './nodes/list/storyListExtension';
import { NoteExtension } from './nodes/note/noteExtension';
import { PullQuoteExtension } from './nodes/pullQuote/pullQuoteExtension';
import { TableExtension } from './nodes/table/tableExtension';
import { TextBlocksExtension } from './nodes/textBlocksExtension';
import { WholeBlocksExtension } from './nodes/wholeBlocksExtension';
import { theme } from './theme';

/** What the body can hold: the blocks, and what is in their text. */
const CONTENT: readonly AnyLexicalExtensionArgument[] = [
  RichTextExtension,
  StoryListExtension,
  // Only a list has levels in the model.
  configExtension(TabIndentationExtension, { $canIndent: $isListItemNode }),
  WholeBlocksExtension,
  PullQuoteExtension,
  FactBoxExtension,
  TableExtension,
  NoteExtension,
  TextBlocksExtension,
  configExtension(LinkExtension, { validateUrl: isLinkUrl }),
];

/** An editor that can hold a body, and the body that it starts from; it does nothing else. */
export const contentExtension = (body: readonly Block[]) =>
  defineExtension({
    name: 'stet/content',
    namespace: 'stet',
    theme,
    nodes: [MarkNode],
    dependencies: [...CONTENT],
    $initialEditorState: () => $bodyToRoot(body),
    // An editor that goes on after an error may hold less than the story does. It must not be quiet.
    onError: (error: Error) => {
      throw error;
    },
  });
