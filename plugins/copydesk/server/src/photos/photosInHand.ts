import type { Newsroom } from '../newsroom/newsroom';
import { fetchPhotos } from './fetchPhotos';

/** One look after photos at a time on one server; who asks meanwhile has one more made behind it. */
export class PhotosInHand {
  private running: Promise<void> | null = null;
  private isAskedAgain = false;

  /** Looks after the photos that wait, beside whatever else is done. */
  look(newsroom: Newsroom): void {
    if (newsroom.work.stopping) return;
    if (this.running !== null) {
      this.isAskedAgain = true;
      return;
    }
    this.running = newsroom.work.track(this.lookAfter(newsroom)).finally(() => {
      this.running = null;
    });
  }

  private async lookAfter(newsroom: Newsroom): Promise<void> {
    do {
      this.isAskedAgain = false;
      try {
        await fetchPhotos(newsroom, new Date());
      } catch (error) {
        newsroom.strapi.log.error('Copydesk could not look after the photos of imports.', { error });
        return;
      }
    } while (this.isAskedAgain && !newsroom.work.stopping);
  }
}
