import { parsedUrl } from '../../plugins/copydesk/engine/src';

describe('an address', () => {
  it('with a letter beyond ASCII in its host is one, however often it is asked about', () => {
    const hosts = new Set<string | undefined>();
    for (let time = 0; time < 50_000; time += 1)
      hosts.add(parsedUrl('https://www.müller.example/a')?.hostname);
    expect([...hosts]).toEqual(['www.xn--mller-kva.example']);
  });

  it('may stand against another', () => {
    expect(parsedUrl('../b', 'https://post.example/a/c')?.href).toBe('https://post.example/b');
  });

  it.each(['', 'no address', '//post.example/a', 'https://'])('is not "%s"', (address) => {
    expect(parsedUrl(address)).toBeNull();
  });
});
