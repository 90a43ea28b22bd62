import { createElement } from 'lwc';
import OverviewProfileEdit from 'c/overviewProfileEdit';

const ACCOUNT = {
  id: 'a',
  website: 'halden.example',
  linkedinUrl: null,
  xUrl: null,
  youtubeUrl: null,
  logoFileId: null,
};
interface Input extends HTMLElement {
  name: string;
  value: string;
  setCustomValidity: jest.Mock;
  reportValidity: () => boolean;
}

function show() {
  const element = createElement('c-overview-profile-edit', { is: OverviewProfileEdit }) as unknown as HTMLElement;
  Object.assign(element, { account: ACCOUNT });
  document.body.appendChild(element);
  const inputs = [...(element.shadowRoot?.querySelectorAll('lightning-input') ?? [])] as unknown as Input[];
  for (const input of inputs) {
    input.setCustomValidity = jest.fn();
    input.reportValidity = () => input.setCustomValidity.mock.lastCall?.[0] === '';
  }
  const heard = jest.fn();
  for (const name of ['profilesave', 'logoupload', 'cancel'])
    element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
  const type = (name: string, value: string) => {
    const input = inputs.find((each) => each.name === name);
    if (input) input.value = value;
  };
  const submit = () =>
    element.shadowRoot?.querySelector('form')?.dispatchEvent(new CustomEvent('submit', { cancelable: true }));
  return { element, inputs, heard, type, submit };
}

describe('c-overview-profile-edit', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('tells only what changed, as full addresses', () => {
    const { heard, type, submit } = show();
    type('xUrl', ' x.com/halden ');
    submit();
    expect(heard.mock.calls).toEqual([['profilesave', { xUrl: 'https://x.com/halden' }]]);
  });

  it('clears an address', () => {
    const { heard, type, submit } = show();
    type('website', '');
    submit();
    expect(heard.mock.calls).toEqual([['profilesave', { website: null }]]);
  });

  it('refuses what is no http address, at its field', () => {
    const { heard, inputs, type, submit } = show();
    type('linkedinUrl', `${'javascript'}:alert(1)`);
    submit();
    expect(heard).not.toHaveBeenCalled();
    expect(inputs.find(({ name }) => name === 'linkedinUrl')?.setCustomValidity).toHaveBeenCalledWith(
      'c.Overview_Bad_Url',
    );
  });

  it('shows what somebody else made of an address meanwhile, beside what was typed', async () => {
    const { element } = show();
    Object.assign(element, { account: { ...ACCOUNT, website: 'https://other.example' } });
    await Promise.resolve();
    expect(element.shadowRoot?.querySelectorAll('.note')).toHaveLength(1);
  });

  it('tells the file of an upload, and closes on Esc', () => {
    const { element, heard } = show();
    const upload = element.shadowRoot?.querySelector('lightning-file-upload');
    upload?.dispatchEvent(new CustomEvent('uploadfinished', { detail: { files: [{ contentVersionId: '068' }] } }));
    element.shadowRoot?.querySelector('form')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(heard.mock.calls).toEqual([
      ['logoupload', { fileId: '068' }],
      ['cancel', null],
    ]);
  });
});
