import { useEffect, useEffectEvent, useState, type JSX } from 'react';
import { call, onEvent } from '../../bridge';
import { failureText, useText } from '../../i18n';
import { useOpenStory } from '../../story';
import { PreviewDialog } from './PreviewDialog';

/** Has main make the page of the story as it is now, saved or not, and shows it. */
export function PreviewPanel({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const text = useText();
  const [token, setToken] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const close = useEffectEvent(onClose);
  const tell = useEffectEvent((failure: Parameters<typeof failureText>[1]) => setFault(failureText(text, failure)));
  useEffect(() => {
    const { open } = useOpenStory.getState();
    if (!open) return;
    let made: string | null = null;
    let isGone = false;
    void call('export:preview', { id: open.id, story: open.story }).then((result) => {
      if (!result.ok) tell(result);
      else if (isGone) void call('export:closePreview', { token: result.value.token });
      else setToken((made = result.value.token));
    });
    return () => {
      isGone = true;
      if (made !== null) void call('export:closePreview', { token: made });
    };
  }, []);
  // Keys that are pressed in the frame never reach this page: main hears them.
  useEffect(
    () =>
      onEvent('app:escape', () => {
        if (document.activeElement instanceof HTMLIFrameElement) close();
      }),
    [],
  );
  return (
    <PreviewDialog
      address={token === null ? null : `app://stet/preview/${token}/index.html`}
      fault={fault}
      onClose={onClose}
    />
  );
}
