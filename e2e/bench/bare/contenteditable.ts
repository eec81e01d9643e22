import { paragraphs, root } from './page';

root.contentEditable = 'true';
root.append(
  ...paragraphs.map((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  }),
);
