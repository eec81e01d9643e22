import type { JSX } from 'react';
import type { Lang } from '../../shared/story';
import { drawState } from './drawState';
import { everyState } from './everyState';
import './Gallery.css';

/** The language of all states. */
export interface GalleryProps {
  readonly lang: Lang;
}

/** Every state of every drawing component, one section a component. */
export function Gallery({ lang }: GalleryProps): JSX.Element {
  return (
    <main className="gallery-page">
      {everyState().map(({ name, path, states }) => (
        <section key={`${path} ${name}`} className="gallery-page__component" data-component={name}>
          <h2>
            {name} <small>{path}</small>
          </h2>
          {Object.entries(states).map(([state, draw]) => (
            <figure key={state} className="gallery-page__state">
              <figcaption>{state}</figcaption>
              <div dangerouslySetInnerHTML={{ __html: drawState(draw, lang) }} />
            </figure>
          ))}
        </section>
      ))}
    </main>
  );
}
