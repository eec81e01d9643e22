import { Toolbar } from 'radix-ui';
import { useEffect, useRef, useState, type JSX, type RefObject } from 'react';
import { useText } from '../../i18n';
import './EditorToolbar.css';
import { focusBody } from './focusBody';
import { KindPicker } from './KindPicker';
import { MoreMenu } from './MoreMenu';
import { groupsThatFit, TOOLBAR_GROUPS } from './toolbarGroups';
import { ToolButton } from './ToolButton';

/** The toolbar above the paper; one stop of the Tab key, arrows inside, Escape back to the text. */
export function EditorToolbar(): JSX.Element {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const groups = groupsThatFit(TOOLBAR_GROUPS, useWidth(place));
  return (
    <div ref={place} className="editor-toolbar-place">
      <Toolbar.Root
        className="editor-toolbar"
        aria-label={text('editor.toolbar')}
        onKeyDown={({ key }) => key === 'Escape' && focusBody()}
      >
        <KindPicker />
        {groups.map((ids) => (
          <div key={ids.join()} className="editor-toolbar__group">
            {ids.map((id) => (
              <ToolButton key={id} id={id} />
            ))}
          </div>
        ))}
        <div className="editor-toolbar__group">
          <MoreMenu shown={new Set(groups.flat())} />
        </div>
      </Toolbar.Root>
    </div>
  );
}

/** Width of the inside of an element, in px; without an end until it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Infinity);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
