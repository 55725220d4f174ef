import { defaultConfig, validateConfig } from '../../../plugins/copydesk/server/src/config/schema';
import { bindNewsroom } from '../../../plugins/copydesk/server/src/newsroom/binding';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

describe('the settings', () => {
  it('are right as they come', () => {
    expect(() => validateConfig(defaultConfig)).not.toThrow();
  });

  it('are refused with every wrong key and what belongs there', () => {
    const wrong = {
      contentTypes: { ...defaultConfig.contentTypes, article: 'article' },
      imports: { maxItems: 0, maxLength: 20_000_000 },
      colour: 'blue',
    };
    expect(() => validateConfig(wrong)).toThrow(/copydesk\.config\.contentTypes\.article: must be the uid/);
    expect(() => validateConfig(wrong)).toThrow(/copydesk\.config\.imports\.maxItems/);
    expect(() => validateConfig(wrong)).toThrow(/colour/);
  });
});

describe('in a newsroom of other content types', () => {
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom();
  }, 120_000);
  afterAll(() => newsroom.close());

  it('says what is missing, and where to mend it', () => {
    const names = {
      ...defaultConfig.contentTypes,
      article: 'api::licence.licence',
      source: 'api::publisher.publisher',
    };
    const bind = () => bindNewsroom(newsroom.strapi, names);
    expect(bind).toThrow('There is no content type "api::publisher.publisher" for source.');
    expect(bind).toThrow('api::licence.licence has no field "headline" (string or text).');
    expect(bind).toThrow('draft & publish turned off');
    expect(bind).toThrow('config/plugins.ts');
  });

  it('binds to its own', () => {
    expect(bindNewsroom(newsroom.strapi, defaultConfig.contentTypes)).toEqual(defaultConfig.contentTypes);
  });
});
