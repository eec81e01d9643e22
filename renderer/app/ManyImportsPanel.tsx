import { useState, type JSX } from 'react';
import type { ImportPreview } from '../../shared/bridge';
import { clearFilters, ManyImportsDialog, refreshDesk } from '../desk';
import { useText } from '../i18n';
import { notify } from '../ui';
import { closeImports, importMade, makeAllInOrder, readImport, useManyImports } from './drops/manyImports';
import { ImportPanel } from './ImportPanel';

/** Several files that came in at once; one of them is looked at in its place, and the list is there again afterwards. */
export function ManyImportsPanel({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const text = useText();
  const { files, isCreating } = useManyImports();
  const [opened, setOpened] = useState<{ readonly index: number; readonly preview: ImportPreview } | null>(null);
  const open = async (index: number): Promise<void> => {
    const preview = await readImport(index, text);
    if (preview) setOpened({ index, preview });
  };
  const createAll = async (): Promise<void> => {
    const count = await makeAllInOrder(text);
    clearFilters();
    await refreshDesk();
    if (count > 0) notify(text('import.manyMade', { count }));
  };
  if (opened) {
    return (
      <ImportPanel preview={opened.preview} onMade={() => importMade(opened.index)} onClose={() => setOpened(null)} />
    );
  }
  return (
    <ManyImportsDialog
      files={files}
      isCreating={isCreating}
      onOpen={(index) => void open(index)}
      onCreateAll={() => void createAll()}
      onClose={() => {
        closeImports();
        onClose();
      }}
    />
  );
}
