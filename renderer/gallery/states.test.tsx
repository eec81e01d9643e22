// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { langSchema } from '../../shared/story';
import { en } from '../i18n/en';
import { drawState } from './drawState';
import { everyState } from './everyState';

/** What can be judged without colours and sizes. */
const RULES = [
  'aria-allowed-attr',
  'aria-command-name',
  'aria-hidden-focus',
  'aria-input-field-name',
  'aria-progressbar-name',
  'aria-required-attr',
  'aria-required-children',
  'aria-toggle-field-name',
  'aria-valid-attr-value',
  'button-name',
  'definition-list',
  'image-alt',
  'label',
  'link-name',
  'list',
  'listitem',
  'nested-interactive',
  'select-name',
  'summary-name',
];

/** Elements that are there for their words. */
const FOR_WORDS = 'h1, h2, h3, p, b, strong, small, label, legend, dt, dd, summary, figcaption, option, q';

const KEYS = new Set<string>(Object.keys(en));
const cases = everyState().flatMap(({ name, states }) =>
  Object.entries(states).map(([state, draw]) => [name, state, draw] as const),
);

describe('a component draws', () => {
  it.each(cases)('%s: %s', async (_name, _state, draw) => {
    for (const lang of langSchema.options) {
      const box = document.body.appendChild(document.createElement('div'));
      onTestFinished(() => box.remove());
      box.innerHTML = drawState(draw, lang);
      const words = box.textContent;
      expect(box.innerHTML).not.toMatch(/^<(div|ul)><\/\1>$/);
      expect(words.match(/\b[a-z]\w*(?:\.\w+)+\b/gi)?.filter((word) => KEYS.has(word)) ?? []).toEqual([]);
      expect(words).not.toMatch(/\{\w+[|}]|undefined|\[object|NaN/);
      const empty = [...box.querySelectorAll(FOR_WORDS)].filter(
        (element) => element.textContent.trim() === '' && !element.querySelector('img, svg, input'),
      );
      expect(empty.map((element) => element.outerHTML)).toEqual([]);
      const { violations } = await axe.run(box, { runOnly: RULES, resultTypes: ['violations'] });
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      box.remove();
    }
  });
});
