import { foldForSearch } from '../../text';
import { itemsOf, textOf, withoutTags, type Item } from './item';
import { isAuthor, relatedLink } from './ninjsFields';
import { isFoundPicture } from './ninjsPhotos';

/** How many letters of a text show whether another one is the same in another form. */
const SAMPLE = 60;

/**
 * Returns what is inside properties that are read and comes to nothing, as `property: what it is`: associations that are
 * neither a picture with an address nor a text on the web, bodies with other words than the first, people whom the item is not by.
 */
export function unreadInside(item: Item): readonly string[] {
  const associations = itemsOf(item, 'associations')
    .filter((one) => !isFoundPicture(one) && relatedLink(one) === null)
    .map((one) => `associations: ${[textOf(one, 'type'), titleOf(one)].filter((part) => part !== '').join(' ')}`);
  const people = [...itemsOf(item, 'people'), ...itemsOf(item, 'authors')]
    .filter((person) => !isAuthor(person) && textOf(person, 'name') !== '')
    .map((person) => `people: ${textOf(person, 'name')} (${textOf(person, 'rel', 'role')})`);
  return [...associations, ...people, ...otherBodies(item)];
}

const titleOf = (item: Item): string => {
  const [headline] = itemsOf(item, 'headlines').map((one) => textOf(one, 'value'));
  const title = headline || textOf(item, 'headline', 'title', 'description_text', 'name');
  const uri = textOf(item, 'uri', 'href');
  return title === '' ? uri : `“${withoutTags(title)}”`;
};

/** Bodies come in several forms; one that begins like another one is the same text. */
function otherBodies(item: Item): readonly string[] {
  const texts = itemsOf(item, 'bodies').map((body) => withoutTags(textOf(body, 'value')));
  const keys = texts.map((text) =>
    foldForSearch(text)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, SAMPLE),
  );
  return texts.flatMap((text, at) =>
    text === '' || keys.indexOf(keys[at] ?? '') < at || at === 0 ? [] : [`bodies: ${text.slice(0, SAMPLE)}…`],
  );
}
