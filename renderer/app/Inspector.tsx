import { Tabs } from 'radix-ui';
import type { JSX } from 'react';
import { useText } from '../i18n';
import { editStory, StoryDetails, useOpenStory } from '../story';
import './Inspector.css';

/** The right side. Review, Versions and Checks get their tabs with their panels. */
export function Inspector(): JSX.Element {
  const text = useText();
  const open = useOpenStory((state) => state.open);
  return (
    <aside className="inspector" aria-label={text('inspector.label')}>
      <Tabs.Root defaultValue="story" className="inspector__tabs">
        <Tabs.List className="inspector__list" aria-label={text('inspector.label')}>
          <Tabs.Trigger className="inspector__tab" value="story">
            {text('inspector.story')}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content className="inspector__panel" value="story" tabIndex={-1}>
          {open && (
            <StoryDetails key={open.id} story={open.story} readOnly={open.readOnly !== null} onChange={editStory} />
          )}
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}
