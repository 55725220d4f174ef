import { carryMetadata } from '../../../plugins/copydesk/server/src/photos/carryMetadata';
import { conflictsOf, fillable } from '../../../plugins/copydesk/server/src/photos/metadataConflict';
import { MOST_BYTES } from '../../../plugins/copydesk/server/src/photos/metadataOf';
import { readPhotoMetadata } from '../../../plugins/copydesk/server/src/photos/readPhotoMetadata';
import { jpegOf, photoFile, xmpPacket, xmpSegment } from '../../newsroom/photoFile';

const XMP = {
  'dc:description': 'A ferry leaves Port Vellum at dawn & turns north.',
  'dc:creator': 'Mateo Brandt and Ines Calloway',
  'dc:rights': '© 2026 Harbour Wire',
  'photoshop:Credit': 'AP',
  'photoshop:Source': 'The Associated Press',
  'photoshop:Instructions': 'NO ARCHIVING, DENMARK OUT',
  'photoshop:DateCreated': '2026-05-03T06:10:00+02:00',
  'xmpRights:UsageTerms': 'Editorial use, one year',
  'Iptc4xmpCore:AltTextAccessibility': 'A white ferry on grey water.',
};

const IPTC = [
  [120, 'Eine Fähre läuft aus.'],
  [80, 'Mateo Brandt'],
  [80, 'Ines Calloway'],
  [110, 'Harbour Wire'],
  [115, 'Harbour Wire'],
  [116, '© 2026 Harbour Wire'],
  [40, 'EDITORIAL USE ONLY'],
  [55, '20260503'],
] as const;

describe('what a file says of itself', () => {
  it('is read from its XMP', () => {
    expect(readPhotoMetadata(photoFile({ xmp: XMP }))).toEqual({
      metadata: {
        text: 'A ferry leaves Port Vellum at dawn & turns north.',
        creator: 'Mateo Brandt, Ines Calloway',
        credit: 'AP',
        agency: 'AP',
        copyrightNotice: '© 2026 Harbour Wire',
        usageTerms: 'Editorial use, one year',
        restrictions: ['NO ARCHIVING', 'DENMARK OUT'],
        takenOn: '2026-05-03',
        alternativeText: 'A white ferry on grey water.',
      },
      differences: [],
    });
  });

  it('is read from its IPTC-IIM', () => {
    expect(readPhotoMetadata(photoFile({ iptc: IPTC }))).toEqual({
      metadata: {
        text: 'Eine Fähre läuft aus.',
        creator: 'Mateo Brandt, Ines Calloway',
        credit: 'Harbour Wire',
        agency: 'Harbour Wire',
        copyrightNotice: '© 2026 Harbour Wire',
        usageTerms: null,
        restrictions: ['EDITORIAL USE ONLY'],
        takenOn: '2026-05-03',
        alternativeText: null,
      },
      differences: [],
    });
  });

  it('is told twice where the two differ, and XMP is believed', () => {
    const reading = readPhotoMetadata(
      photoFile({
        xmp: { 'dc:creator': 'Mateo Brandt', 'photoshop:Credit': 'Harbour Wire' },
        iptc: [
          [80, 'Ines Calloway'],
          [110, 'Harbour Wire'],
          [116, '© Ines Calloway'],
        ],
      }),
    );
    expect(reading.metadata).toMatchObject({ creator: 'Mateo Brandt', copyrightNotice: '© Ines Calloway' });
    expect(reading).toMatchObject({
      differences: [{ field: 'creator', xmp: 'Mateo Brandt', iptc: 'Ines Calloway' }],
    });
  });

  it('is no difference where IPTC-IIM had no room for the rest', () => {
    const reading = readPhotoMetadata(
      photoFile({
        xmp: { 'dc:creator': 'Maximiliane von Hohenstein-Weisskirchen' },
        iptc: [[80, 'Maximiliane von Hohenstein-Weiss']],
      }),
    );
    expect(reading).toMatchObject({ differences: [] });
  });

  it('is read from its Exif where neither of them says anything', () => {
    const exif = {
      ImageDescription: 'A ferry leaves Port Vellum at dawn.',
      Artist: 'Zoë Brandt',
      Copyright: '© 2026 Harbour Wire',
    };
    expect(readPhotoMetadata(photoFile({ exif })).metadata).toMatchObject({
      text: 'A ferry leaves Port Vellum at dawn.',
      creator: 'Zoë Brandt',
      copyrightNotice: '© 2026 Harbour Wire',
    });
    const iptc = [[80, 'Ines Calloway']] as const;
    expect(
      readPhotoMetadata(photoFile({ exif, iptc, xmp: { 'dc:rights': '© Port Vellum' } })),
    ).toMatchObject({
      metadata: { creator: 'Ines Calloway', copyrightNotice: '© Port Vellum', text: exif.ImageDescription },
      differences: [],
    });
  });

  it('is read from the IPTC-IIM within its Exif', () => {
    const { metadata } = readPhotoMetadata(photoFile({ exif: { iptc: [[80, 'Mateo Brandt']] } }));
    expect(metadata).toMatchObject({ creator: 'Mateo Brandt' });
  });

  it.each(['OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'DCIM\\100MEDIA\\DJI_0001.JPG'])(
    'is not what a camera writes of itself: %s',
    (ImageDescription) => {
      expect(readPhotoMetadata(photoFile({ exif: { ImageDescription } })).metadata).toBeNull();
    },
  );

  it('gives the credit and restrictions that stand in its description', () => {
    const { metadata } = readPhotoMetadata(
      photoFile({
        xmp: { 'dc:description': 'A ferry leaves Port Vellum. NO ARCHIVING (AP Photo/Mateo Brandt)' },
      }),
    );
    expect(metadata).toMatchObject({
      text: 'A ferry leaves Port Vellum.',
      creator: 'Mateo Brandt',
      agency: 'AP',
      restrictions: ['NO ARCHIVING'],
    });
  });

  it('leaves instructions alone that are no restriction', () => {
    const { metadata } = readPhotoMetadata(
      photoFile({ xmp: { 'photoshop:Instructions': 'Crop at the left.', 'photoshop:Credit': 'AP' } }),
    );
    expect(metadata).toMatchObject({ restrictions: [] });
  });
});

/** A little-endian TIFF of one tag. */
function tiffOf(tag: number, length: number): Buffer {
  const head = Buffer.alloc(26);
  head.write('II*');
  [
    [4, 8],
    [14, length],
    [18, 26],
  ].forEach(([at = 0, value = 0]) => head.writeUInt32LE(value, at));
  [
    [8, 1],
    [10, tag],
    [12, 7],
  ].forEach(([at = 0, value = 0]) => head.writeUInt16LE(value, at));
  return Buffer.concat([head, Buffer.alloc(length)]);
}

describe('what is put back into a picture that was made smaller', () => {
  it('is its XMP, its IPTC-IIM and the texts of its Exif, and nothing else of that', () => {
    const exif = { Artist: 'Zoë Brandt', Make: 'Kestrel 5' };
    const carried = carryMetadata(photoFile({ exif, iptc: [[110, 'Harbour Wire']] }), photoFile());
    expect(carried && readPhotoMetadata(carried).metadata).toMatchObject({
      creator: 'Zoë Brandt',
      credit: 'Harbour Wire',
    });
    expect(carried?.includes('Kestrel')).toBe(false);
    expect(carryMetadata(photoFile({ exif: { Make: 'Kestrel 5' } }), photoFile())).toBeNull();
  });
});

describe('a file that can not be read', () => {
  const whole = photoFile({ xmp: XMP, iptc: IPTC, exif: { Artist: 'Mateo Brandt', Copyright: '© Brandt' } });
  const deep = xmpPacket('<a>'.repeat(20_000) + '</a>'.repeat(20_000));
  const namespaces = Array.from({ length: 3000 }, (_, i) => `<a${i} xmlns:b${i}="u">`).join('');

  it.each([
    ['is empty', Buffer.alloc(0), /can't be read/],
    ['is no picture', Buffer.from('Crews on the Port Vellum ferries voted.'), /can't be read/],
    ['has nothing to say', photoFile(), /says nothing of itself/],
    ['is of fifty megabytes', Buffer.concat([photoFile({ xmp: XMP }), Buffer.alloc(MOST_BYTES)]), /50 MB/],
    [
      'has more metadata than any picture',
      jpegOf(...Array.from({ length: 40 }, () => xmpSegment('a'.repeat(60_000)))),
      /longer than 1000000 bytes/,
    ],
    [
      'is a TIFF that points to forty megabytes of it',
      tiffOf(0x83bb, 40_000_000),
      /longer than 1000000 bytes/,
    ],
    ['is a TIFF without a directory', Buffer.from('II*\0\xff\xff\xff\xff', 'latin1'), /can't be read/],
    ['has XMP that is no XML', jpegOf(xmpSegment('<x:xmpmeta><dc:creator>Mateo')), /can't be read/],
    ['is nested without end', jpegOf(xmpSegment(deep.slice(0, 60_000))), /can't be read|nested/],
    ['declares thousands of namespaces', jpegOf(xmpSegment(namespaces.slice(0, 60_000))), /namespaces/],
    [
      'declares a document type',
      jpegOf(xmpSegment(`<!DOCTYPE x [<!ENTITY a "b">]>${xmpPacket('<dc:rights>&a;</dc:rights>')}`)),
      /document type/,
    ],
  ])('that %s gives the reason', (_, bytes, reason) => {
    expect(readPhotoMetadata(bytes)).toEqual({ metadata: null, reason: expect.stringMatching(reason) });
  });

  it('gives what it has or a reason, wherever it was cut off, and never throws', () => {
    for (let length = 0; length < whole.length; length += 7) {
      const reading = readPhotoMetadata(whole.subarray(0, length));
      if (reading.metadata === null) expect(reading.reason).toMatch(/\w.*\.$/);
    }
  });

  it('never throws for bytes that were changed', () => {
    for (let at = 0; at < whole.length; at += 5) {
      const bytes = Buffer.from(whole);
      bytes[at] = 0xff;
      expect(() => readPhotoMetadata(bytes)).not.toThrow();
    }
  });

  it('keeps its IPTC-IIM where its XMP is broken', () => {
    const broken = photoFile({ iptc: IPTC });
    const bytes = Buffer.concat([broken.subarray(0, 2), xmpSegment('<x:xmpmeta>'), broken.subarray(2)]);
    expect(readPhotoMetadata(bytes).metadata).toMatchObject({ credit: 'Harbour Wire' });
  });
});

describe('a caption beside its file', () => {
  const reading = readPhotoMetadata(photoFile({ xmp: XMP }));

  it('is filled where it is empty, and nowhere else', () => {
    expect(
      fillable({ text: 'Ferry at dawn', creator: 'Jane Roe', usageTerms: ' ', restrictions: [] }, reading),
    ).toEqual({
      credit: 'AP',
      agency: 'AP',
      copyrightNotice: '© 2026 Harbour Wire',
      usageTerms: 'Editorial use, one year',
      restrictions: ['NO ARCHIVING', 'DENMARK OUT'],
      takenOn: '2026-05-03',
      alternativeText: 'A white ferry on grey water.',
    });
  });

  it('conflicts with it where it says otherwise', () => {
    expect(conflictsOf({ creator: 'Jane Roe', usageTerms: 'No editorial use, one year' }, reading)).toEqual([
      { field: 'creator', caption: 'Jane Roe', file: 'Mateo Brandt, Ines Calloway' },
      { field: 'usageTerms', caption: 'No editorial use, one year', file: 'Editorial use, one year' },
    ]);
  });

  it.each([
    { agency: 'The Associated Press' },
    { creator: 'MATEO BRANDT' },
    { credit: 'AP Photo' },
    { text: 'A ferry leaves Port Vellum at dawn & turns north. It was the first of the day.' },
    { restrictions: ['DENMARK OUT', 'NO ARCHIVING', 'NO SALES'] },
    { takenOn: 'May 3, 2026' },
    { takenOn: 'a Sunday in May' },
    { takenOn: '2026' },
  ])('does not where it says the same in other words: %j', (caption) => {
    expect(conflictsOf(caption, reading)).toEqual([]);
  });

  it.each([{ restrictions: ['NO SALES'] }, { takenOn: 'May 4, 2026' }, { agency: 'AFP' }])(
    'does where it says less or another thing: %j',
    (caption) => {
      expect(conflictsOf(caption, reading)).toHaveLength(1);
    },
  );
});
