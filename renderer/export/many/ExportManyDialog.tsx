import { useState, type JSX } from 'react';
import type { ExportFormat } from '../../../shared/bridge';
import { useText } from '../../i18n';
import { Button, Dialog } from '../../ui';
import { FormatPicker, TICKED_AT_FIRST } from '../FormatPicker';
import { beginMany, type ManyOrder } from './manyExport';

/** The drafts to export and the notes on them; `onClose` is called once the export has begun, or on cancel. */
export interface ExportManyDialogProps {
  readonly order: ManyOrder;
  readonly onClose: () => void;
}

/** Asks for the formats and the folder of an export of many drafts, and begins it. */
export function ExportManyDialog({ order, onClose }: ExportManyDialogProps): JSX.Element {
  const text = useText();
  const [formats, setFormats] = useState<readonly ExportFormat[]>(TICKED_AT_FIRST);
  const begin = async (): Promise<void> => {
    if (await beginMany(order, formats)) onClose();
  };
  return (
    <Dialog
      title={text('export.manyTitle', { count: order.ids.length })}
      closeLabel={text('common.close')}
      onClose={onClose}
      actions={
        <Button
          look="primary"
          label={text('export.run')}
          disabled={formats.length === 0}
          onClick={() => void begin()}
        />
      }
    >
      <FormatPicker formats={formats} onChange={setFormats} />
    </Dialog>
  );
}
