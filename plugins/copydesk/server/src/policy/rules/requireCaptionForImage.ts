import type { PolicyRule } from '../rule';
import type { ArticleSubject, CaptionSubject } from '../subject';
import { articleSubject } from '../subject';
import { exampleCaption, exampleSubject } from './exampleSubject';

/** An address as it is compared; the desk writes those of its own Media Library with the server's name before them. */
function pathOf(url: string): string | null {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/i.exec(url)?.[1];
  return path ?? null;
}

const shows = (caption: CaptionSubject, url: string): boolean =>
  caption.imageUrl === url || caption.image.some((own) => own === url || own === pathOf(url));

const ferry = 'https://pictures.example/ferry.jpg';
const withImages = (...urls: string[]): ArticleSubject['body'] =>
  articleSubject.shape.body.parse(
    urls.map((url) => ({ type: 'image', image: { url }, children: [{ type: 'text', text: '' }] })),
  );

export const requireCaptionForImage: PolicyRule = {
  id: 'require-caption-for-image',
  title: 'A caption for every picture in the text',
  why: 'A picture that is put into the text has an author and terms as any other, and only a caption says whose it is.',
  severity: 'block',
  test({ article }) {
    return article.body.images
      .filter((url) => !article.photoCaptions.some((caption) => shows(caption, url)))
      .map((url) => ({
        path: ['body'],
        message: `The picture ${url} in the text belongs to none of the photo captions. Add a caption with this picture, or take it out.`,
      }));
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({
        article: {
          body: withImages(ferry),
          photoCaptions: [exampleCaption({ creator: 'Mateo Brandt', imageUrl: ferry })],
        },
      }),
      exampleSubject({
        article: {
          body: withImages('https://desk.example/uploads/ferry_1.jpg'),
          photoCaptions: [exampleCaption({ agency: 'AP', image: ['/uploads/ferry_1.jpg'] })],
        },
      }),
    ],
    breaks: [
      exampleSubject({ article: { body: withImages(ferry) } }),
      exampleSubject({
        article: {
          body: withImages('https://desk.example/uploads/ferry_2.jpg'),
          photoCaptions: [exampleCaption({ agency: 'AP', image: ['/uploads/ferry_1.jpg'] })],
        },
      }),
    ],
  },
};
