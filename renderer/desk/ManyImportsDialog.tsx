import type { JSX } from 'react';
import { useText, type Text } from '../i18n';
import { Button, Dialog } from '../ui';
import type { ImportFile, ImportFileState } from './importFile';
import './ManyImportsDialog.css';

/** The files that came in, each with its state; `onOpen` is called with the index of the file to look at. */
export interface ManyImportsDialogProps {
  readonly files: readonly ImportFile[];
  /** Whether those that are in order are being made into drafts. */
  readonly isCreating: boolean;
  readonly onOpen: (index: number) => void;
  readonly onCreateAll: () => void;
  readonly onClose: () => void;
}

/** Several files that came in at once: what each is, one by one to be looked at, and drafts of all that are in order. */
export function ManyImportsDialog(props: ManyImportsDialogProps): JSX.Element {
  const { files, isCreating, onOpen, onCreateAll, onClose } = props;
  const text = useText();
  const count = (kind: ImportFileState['kind']): number => files.filter(({ state }) => state.kind === kind).length;
  const inOrder = count('inOrder');
  const read = files.length - count('waiting') - count('reading');
  const made = count('made');
  return (
    <Dialog
      title={text('import.manyTitle', { count: files.length })}
      closeLabel={text('common.close')}
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button label={text(isCreating ? 'import.manyStop' : 'common.close')} onClick={onClose} />
          <Button
            look="primary"
            disabled={inOrder === 0 || isCreating}
            label={text('import.manyCreate', { count: inOrder })}
            onClick={onCreateAll}
          />
        </>
      }
    >
      <p className="many-imports__state" role="status">
        {read < files.length
          ? text('import.manyReading', { done: read, total: files.length })
          : text('import.manyRead', { inOrder, look: count('problems') + count('copy'), refused: count('refused') })}
        {made > 0 && ` ${text('import.manyMade', { count: made })}`}
      </p>
      {read < files.length && <progress className="many-imports__progress" value={read} max={files.length} />}
      <ul className="many-imports">
        {files.map((file, index) => (
          <li key={index} className="many-imports__row" data-state={file.state.kind}>
            <div>
              <strong>{titleOf(file)}</strong>
              {titleOf(file) !== file.name && <span className="many-imports__file">{file.name}</span>}
              <span className="many-imports__said">{sentenceOf(file.state, text)}</span>
            </div>
            {canBeOpened(file.state) && (
              <Button
                label={text('import.manyOpen')}
                aria-label={text('import.manyOpenFile', { file: file.name })}
                disabled={isCreating}
                onClick={() => onOpen(index)}
              />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const canBeOpened = ({ kind }: ImportFileState): boolean =>
  kind === 'inOrder' || kind === 'problems' || kind === 'copy';

const titleOf = ({ name, state }: ImportFile): string =>
  'headline' in state && state.headline !== '' ? state.headline : name;

function sentenceOf(state: ImportFileState, text: Text): string {
  if (state.kind === 'refused') return state.reason;
  return state.kind === 'problems'
    ? text('import.state.problems', { count: state.problems })
    : text(`import.state.${state.kind}`);
}
