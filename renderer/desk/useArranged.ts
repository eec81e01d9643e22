import { useRef, useState } from 'react';
import type { ImportMoves, ImportPieces, ImportPreview, ImportRole } from '../../shared/bridge';
import { call } from '../bridge';
import { failureText, useText } from '../i18n';
import { notify } from '../ui';

/** The pieces of an import as the user has arranged them so far. */
export interface Arranged {
  /** Null for a package. */
  readonly pieces: ImportPieces | null;
  /** The roles that were given, in order. */
  readonly moves: ImportMoves;
  readonly give: (piece: number, role: ImportRole) => void;
  /** Takes back the last role that was given; does nothing where none was. */
  readonly undo: () => void;
}

/** Returns the pieces of an import in the roles that the user has chosen for them, which main works out. */
export function useArranged({ token, pieces: read }: ImportPreview): Arranged {
  const text = useText();
  const [state, setState] = useState<Pick<Arranged, 'pieces' | 'moves'>>({ pieces: read, moves: [] });
  // Only the answer to the last call counts, and a role that is given meanwhile goes on top of it.
  const last = useRef<ImportMoves>([]);
  const arrange = (moves: ImportMoves): void => {
    last.current = moves;
    void call('import:arrange', { token, moves }).then((arranged) => {
      if (!arranged.ok) notify(failureText(text, arranged), { tone: 'fault' });
      else if (last.current === moves) setState({ pieces: arranged.value, moves });
    });
  };
  return {
    ...state,
    give: (piece, role) => arrange([...last.current, { piece, role }]),
    undo: () => {
      if (last.current.length > 0) arrange(last.current.slice(0, -1));
    },
  };
}
