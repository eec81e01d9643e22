import { useState, type JSX } from 'react';
import type { ImportPiece, ImportPieces as Pieces, ImportRole } from '../../shared/bridge';
import { useText, type Text } from '../i18n';
import { Button } from '../ui';
import { ImportPhoto } from './ImportPhoto';
import './ImportPieces.css';

/** The pieces of an import with their roles; `onRole` is called with a piece's id and the role that the user chose. */
export interface ImportPiecesProps {
  readonly pieces: Pieces;
  /** Names the import, whose photos are shown. */
  readonly token: string;
  readonly onRole: (piece: number, role: ImportRole) => void;
}

/** How many pieces are shown at first; the head of a story and its first photos are among them. */
const AT_FIRST = 60;

/** The story as an import will make it, piece by piece with the role of each, which can be changed; what is left out comes last. */
export function ImportPieces({ pieces, token, onRole }: ImportPiecesProps): JSX.Element {
  const text = useText();
  const [showsAll, setShowsAll] = useState(false);
  const inStory = pieces.list.filter(({ role }) => role !== 'leftOut');
  const leftOut = pieces.list.filter(({ role }) => role === 'leftOut');
  const shown = showsAll ? inStory : inStory.slice(0, AT_FIRST);
  const row = (piece: ImportPiece): JSX.Element => (
    <PieceRow key={piece.id} piece={piece} token={token} onRole={(role) => onRole(piece.id, role)} />
  );
  return (
    <>
      <h3 className="import-pieces__title">{text('import.asStory')}</h3>
      <ol className="import-pieces">{shown.map(row)}</ol>
      {shown.length < inStory.length && (
        <Button
          look="quiet"
          label={text('import.showAll', { count: inStory.length - shown.length })}
          onClick={() => setShowsAll(true)}
        />
      )}
      {pieces.more > 0 && <p className="import-pieces__more">{text('import.morePieces', { count: pieces.more })}</p>}
      {leftOut.length > 0 && (
        <>
          <h3 className="import-pieces__title">{text('import.leftOut', { count: leftOut.length })}</h3>
          <ol className="import-pieces import-pieces--left-out">{leftOut.map(row)}</ol>
        </>
      )}
    </>
  );
}

interface PieceRowProps {
  readonly piece: ImportPiece;
  readonly token: string;
  readonly onRole: (role: ImportRole) => void;
}

function PieceRow({ piece, token, onRole }: PieceRowProps): JSX.Element {
  const text = useText();
  const { role, roles, block } = piece;
  const nameOf = (some: ImportRole): string =>
    some === 'block' ? blockName(block, text) : text(`import.role.${some}`);
  const words = piece.text === '' ? nameOf('block') : piece.text;
  return (
    <li className="import-pieces__row" data-role={role} data-block={block ?? undefined}>
      <select
        className="ui-input"
        aria-label={text('import.roleOf', { words: words.slice(0, 60) })}
        value={role}
        onChange={(event) => {
          const chosen = roles.find((one) => one === event.target.value);
          if (chosen) onRole(chosen);
        }}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      {block === 'figure' ? (
        <ImportPhoto token={token} piece={piece.id} missing={piece.missingPhoto} />
      ) : (
        <p className="import-pieces__words">{words}</p>
      )}
    </li>
  );
}

/** The kinds of block that have a name of their own. */
const NAMED = ['figure', 'gallery', 'table', 'list', 'quote', 'pullQuote', 'factBox', 'embed', 'rule'] as const;

function blockName(block: string | null, text: Text): string {
  const named = NAMED.find((name) => name === block);
  return named === undefined ? text('import.otherBlock') : text(`editor.kind.${named}`);
}
