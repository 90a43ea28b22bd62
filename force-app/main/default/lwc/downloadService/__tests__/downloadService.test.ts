import { downloadCsv } from 'c/downloadService';

describe('downloadCsv', () => {
  const given: { blob: Blob; name: string; href: string }[] = [];
  const { createObjectURL } = URL;

  beforeEach(() => {
    given.length = 0;
    let last: Blob = new Blob();
    URL.createObjectURL = (blob) => {
      last = blob as Blob;
      return 'blob:1';
    };
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      given.push({ blob: last, name: this.download, href: this.href });
    });
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    jest.restoreAllMocks();
  });

  it('gives one file by its name, of the type spreadsheets open', () => {
    downloadCsv('Halden.csv', 'a,b');
    expect(given.map(({ name, href, blob }) => [name, href, blob.type])).toEqual([
      ['Halden.csv', 'blob:1', 'text/csv;charset=utf-8'],
    ]);
  });

  it('marks the text as UTF-8', async () => {
    downloadCsv('Halden.csv', 'Zürich');
    const reader = new FileReader();
    const bytes = await new Promise<ArrayBuffer>((done) => {
      reader.onload = () => done(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(given[0]?.blob ?? new Blob());
    });
    expect([...new Uint8Array(bytes)]).toEqual([0xef, 0xbb, 0xbf, 0x5a, 0xc3, 0xbc, 0x72, 0x69, 0x63, 0x68]);
  });
});
