import { create } from 'zustand';
import { findInStory, type Place, type Story } from '../../shared/story';
import type { FindOptions } from '../../shared/text';
import { keepVersionNow, replaceAt, setHighlights, showPlace, useOpenStory } from '../story';

interface Find {
  /** Whether the bar is there, and whether with its second row. */
  readonly mode: 'closed' | 'find' | 'replace';
  readonly query: string;
  readonly replacement: string;
  readonly options: FindOptions;
  readonly places: readonly Place[];
  /** Index of the place that the user is at; -1 where nothing was found. */
  readonly current: number;
  /** The story that was searched. */
  readonly story: Story | null;
  /** Goes up when the bar is asked for, also while it is there: the query is to be selected. */
  readonly asked: number;
}

/** Find and replace in the open story. */
export const useFind = create<Find>(() => ({
  mode: 'closed',
  query: '',
  replacement: '',
  options: { accents: false, matchCase: false, wholeWords: false },
  places: [],
  current: -1,
  story: null,
  asked: 0,
}));

const openStory = (): Story | null => useOpenStory.getState().open?.story ?? null;

/** Looks for the query in the story as it is now. `at` is the index of the place to be at. */
export function search(at = useFind.getState().current): void {
  const { mode, query, options } = useFind.getState();
  const story = openStory();
  const places = story && mode !== 'closed' ? findInStory(story, query, options) : [];
  const current = places.length === 0 ? -1 : Math.max(0, at) % places.length;
  useFind.setState({ places, current, story });
  mark();
}

function mark(): void {
  const { places, current } = useFind.getState();
  setHighlights(
    'find',
    places.map((place, index) => ({ place, style: index === current ? 'find-current' : 'find', data: null })),
  );
}

/** Changes what is looked for, and shows the first place of it. */
export function changeQuery(change: Partial<Pick<Find, 'query' | 'options'>>): void {
  useFind.setState(change);
  search(0);
  show();
}

function show(): void {
  const { places, current } = useFind.getState();
  const place = places[current];
  if (place) showPlace(place);
}

/** Goes to the next place (1) or the one before (-1), round the end of the story. */
export function step(by: 1 | -1): void {
  const { story, current, places } = useFind.getState();
  const isStale = story !== openStory();
  const to = current + by + places.length;
  if (isStale) search(to);
  else {
    useFind.setState({ current: places.length === 0 ? -1 : to % places.length });
    mark();
  }
  show();
}

/** Puts the replacement in the place that the user is at, and goes to the next. */
export function replaceOne(): void {
  search();
  const { places, current, replacement } = useFind.getState();
  const place = places[current];
  if (!place) return;
  replaceAt([{ place, text: replacement }]);
  search(replacement.includes(useFind.getState().query) ? current + 1 : current);
  show();
}

/**
 * Puts the replacement in every place, all at once; resolves to their number. What was there before is kept as a
 * version.
 */
export async function replaceAll(): Promise<number> {
  await keepVersionNow();
  search();
  const { places, replacement } = useFind.getState();
  replaceAt(places.map((place) => ({ place, text: replacement })));
  search();
  return places.length;
}

/**
 * Shows the bar; a short text that is selected becomes the query. Replacing begins with whole words: a part of a word that
 * was not meant is seen when it is found, and not when it is replaced.
 */
export function openFind(mode: 'find' | 'replace'): void {
  const selected = selectedText();
  useFind.setState(({ mode: before, query, options, asked }) => ({
    mode,
    query: selected === '' ? query : selected,
    options: mode === before ? options : { ...options, wholeWords: mode === 'replace' },
    asked: asked + 1,
  }));
  search(0);
}

function selectedText(): string {
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement;
  const text = isField ? field.value.slice(field.selectionStart, field.selectionEnd) : String(getSelection() ?? '');
  return text.length > 200 || text.includes('\n') ? '' : text;
}

/** Takes the bar away with its marks. */
export function closeFind(): void {
  useFind.setState({ mode: 'closed', places: [], current: -1, story: null });
  mark();
}
