import { createContext, Fragment, useContext, type JSX, type ReactNode } from 'react';
import {
  MARK_ELEMENTS,
  plainInline,
  type Inline,
  type Mark,
  type NoteId,
  type Revision,
  type TrackedBlock,
  type TrackedText,
} from '../../../shared/story';
import { clockTime, useText } from '../../i18n';

/**
 * The words of a text of the story: as they are where nothing changed, or in pieces where something did. `way` is the
 * path of the text inside the block.
 */
export function Words({
  row,
  way,
  text,
}: {
  readonly row: TrackedBlock;
  readonly way: string;
  readonly text: string | readonly Inline[];
}) {
  const tracked = row.texts.get(way) ?? [
    { content: typeof text === 'string' ? plainInline(text) : text, revision: null },
  ];
  return <Pieces text={tracked} />;
}

/** A text with what came and what went. */
export function Pieces({ text }: { readonly text: TrackedText }): JSX.Element {
  return (
    <>
      {text.map(({ content, revision }, index) => (
        <Revised key={index} revision={revision}>
          <InlinePieces content={content} />
        </Revised>
      ))}
    </>
  );
}

/** What came or went, as such, with who did it when; anything else as it is. */
export function Revised({ revision, children }: { readonly revision: Revision | null; readonly children: ReactNode }) {
  const text = useText();
  if (!revision) return children;
  const { kind, by, at } = revision;
  const told = [by, text(`change.kind.${kind}`), at === '' ? '' : clockTime(at, new Date())];
  const title = told.filter((part) => part !== '').join(' · ');
  return kind === 'inserted' ? <ins title={title}>{children}</ins> : <del title={title}>{children}</del>;
}

function InlinePieces({ content }: { readonly content: readonly Inline[] }): JSX.Element {
  return (
    <>
      {content.map((piece, index) => {
        if (piece.kind === 'lineBreak') return <br key={index} />;
        if (piece.kind === 'noteMark') return <NoteMark key={index} note={piece.note} />;
        // A link leads nowhere from here: this is a manuscript.
        if (piece.kind === 'link')
          return (
            <span key={index} className="tracked__link" title={piece.url}>
              <InlinePieces content={piece.content} />
            </span>
          );
        return <Fragment key={index}>{piece.marks.reduce<ReactNode>(formatted, piece.text)}</Fragment>;
      })}
    </>
  );
}

/** The numbers of the footnotes of the story that is shown. */
export const NoteNumbers = createContext<ReadonlyMap<NoteId, number>>(new Map());

/** The mark of a footnote; an asterisk for one that is gone from the story. */
function NoteMark({ note }: { readonly note: NoteId }): JSX.Element {
  const number = useContext(NoteNumbers).get(note);
  return <sup className="tracked__mark">{number ?? '*'}</sup>;
}

function formatted(inside: ReactNode, mark: Mark): ReactNode {
  const Tag = MARK_ELEMENTS[mark];
  return <Tag>{inside}</Tag>;
}
