import { useCallback, useEffect, useEffectEvent, useState, type DragEvent as ReactDragEvent } from 'react';
import { leave } from '../keepInputEvents';

interface Drop {
  /** The photo that the pointer is over. */
  readonly index: number;
  readonly side: 'before' | 'after';
}

interface DragOrder {
  /** Give it the element that holds the photos, as its `ref`. */
  readonly listenOn: (photos: HTMLElement | null) => void;
  /** Call it in the `dragstart` of a photo. */
  readonly start: (event: ReactDragEvent, index: number) => void;
  /** Where the photo that is dragged would go, when it would go beside this one. */
  readonly sideOf: (index: number) => Drop['side'] | null;
}

/**
 * Puts the photos of a gallery into another order by drag and drop, and takes in files that are dropped on it. Listens
 * on the element itself, since React hears of an event only after Lexical, which would put the files into the body.
 */
export function useDragOrder(
  onMove: (from: number, to: number) => void,
  onFiles: (files: readonly File[]) => void,
): DragOrder {
  const [photos, setPhotos] = useState<HTMLElement | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const end = useCallback((): void => {
    setDragged(null);
    setDrop(null);
  }, []);
  const onOver = useEffectEvent((event: DragEvent): void => {
    if (dragged === null && !bringsFiles(event)) return;
    leave(event);
    event.preventDefault();
    if (dragged !== null && photos) setDrop(dropAt(photos, event));
  });
  const onDrop = useEffectEvent((event: DragEvent): void => {
    const from = dragged;
    if (from === null && !bringsFiles(event)) return;
    leave(event);
    event.preventDefault();
    const place = from !== null && photos ? dropAt(photos, event) : null;
    end();
    if (from !== null && place) {
      const gap = place.side === 'before' ? place.index : place.index + 1;
      onMove(from, gap > from ? gap - 1 : gap);
    } else onFiles([...(event.dataTransfer?.files ?? [])]);
  });
  useEffect(() => {
    if (!photos) return;
    const listening = new AbortController();
    const { signal } = listening;
    photos.addEventListener('dragover', (event) => onOver(event), { signal });
    photos.addEventListener('drop', (event) => onDrop(event), { signal });
    photos.addEventListener('dragend', end, { signal });
    return () => listening.abort();
  }, [photos, end]);
  return {
    listenOn: setPhotos,
    start(event, index) {
      setDragged(index);
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('application/x-stet-gallery-photo', String(index));
    },
    sideOf: (index) => (drop?.index === index ? drop.side : null),
  };
}

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

function dropAt(photos: HTMLElement, { target, clientX }: DragEvent): Drop | null {
  const over = [...photos.children].findIndex((child) => target instanceof Node && child.contains(target));
  const room = photos.children[over]?.getBoundingClientRect();
  return room ? { index: over, side: clientX < room.left + room.width / 2 ? 'before' : 'after' } : null;
}
