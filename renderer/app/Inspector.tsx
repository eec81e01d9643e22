import { Tabs } from 'radix-ui';
import type { JSX } from 'react';
import { useText } from '../i18n';
import { INSPECTOR_TABS, showTab, useInspector, type InspectorTab } from './inspectorTabs';
import './Inspector.css';

/** The right side: the tabs of `INSPECTOR_TABS` and the panel of the one in front. */
export function Inspector(): JSX.Element {
  const text = useText();
  const tab = useInspector((state) => state.tab);
  return (
    <aside className="inspector" aria-label={text('inspector.label')}>
      <Tabs.Root
        className="inspector__tabs"
        value={tab}
        onValueChange={(value) => {
          const chosen = INSPECTOR_TABS.find(({ id }) => id === value);
          if (chosen) showTab(chosen.id);
        }}
      >
        <Tabs.List className="inspector__list" aria-label={text('inspector.label')}>
          {INSPECTOR_TABS.map((row) => (
            <InspectorTrigger key={row.id} {...row} />
          ))}
        </Tabs.List>
        {INSPECTOR_TABS.map(({ id, Panel }) => (
          <Tabs.Content key={id} className="inspector__panel" value={id} tabIndex={-1}>
            <Panel />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </aside>
  );
}

/** A higher number would take the room of a tab's word; it is read out all the same. */
const MOST_SHOWN = 99;

const noCount = (): null => null;

function InspectorTrigger({ id, label, useCount = noCount }: InspectorTab): JSX.Element {
  const text = useText();
  const count = useCount() ?? 0;
  // The name is the word alone; the number is the description.
  return (
    <Tabs.Trigger
      className="inspector__tab"
      value={id}
      aria-label={text(label)}
      aria-description={count > 0 ? String(count) : undefined}
    >
      {text(label)}
      {count > 0 && <span className="inspector__count">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>}
    </Tabs.Trigger>
  );
}
