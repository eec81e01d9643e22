import { paragraphsOf } from './text';

const asked = new URLSearchParams(location.search);

/** What a bare page is asked for: an editor holding these paragraphs, in this element. */
export const paragraphs = paragraphsOf(Number(asked.get('words')));
export const root = document.body.appendChild(document.createElement('div'));
root.id = 'editor';
