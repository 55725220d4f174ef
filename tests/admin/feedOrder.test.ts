import { inOrder, isFailing } from '../../plugins/copydesk/admin/src/feeds/feedOrder';
import type { FeedState } from '../../plugins/copydesk/admin/src/newsroom/contract/feeds';

const feed = (name: string, state: FeedState['state']): FeedState => ({
  source: { documentId: name, name },
  url: `https://${name}.example/feed`,
  everyMinutes: 30,
  state,
  pause: state === 'paused' ? 'awaiting' : null,
  isPolling: false,
  reason: null,
  failures: 0,
  failingSince: null,
  lastPolledAt: null,
  lastSuccessAt: null,
  nextAt: null,
  brought: null,
});

it('feeds that need somebody stand first, those that are not polled last, each group by its source', () => {
  const feeds = [
    feed('anchor', 'paused'),
    feed('bridge', 'fine'),
    feed('canal', 'failing'),
    feed('dock', 'fine'),
    feed('ferry', 'stopped'),
    feed('harbour', 'new'),
    feed('island', 'failing'),
  ];
  expect(inOrder(feeds).map(({ source }) => source.name)).toEqual([
    'ferry',
    'canal',
    'island',
    'harbour',
    'bridge',
    'dock',
    'anchor',
  ]);
  expect(feeds.filter(isFailing).map(({ source }) => source.name)).toEqual(['canal', 'ferry', 'island']);
});
