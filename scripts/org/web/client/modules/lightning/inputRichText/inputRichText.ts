import { api, LightningElement } from 'lwc';
import { sanitizeHtml } from 'shell/sanitizeHtml';

interface Tool {
  readonly command: string;
  readonly value?: string;
  readonly label: string;
  readonly icon: string;
  /** Category that `disabledCategories` names. */
  readonly category: string;
}

const tools: readonly Tool[] = [
  { command: 'bold', label: 'Bold', icon: 'utility:bold', category: 'FORMAT_TEXT' },
  { command: 'italic', label: 'Italic', icon: 'utility:italic', category: 'FORMAT_TEXT' },
  { command: 'underline', label: 'Underline', icon: 'utility:underline', category: 'FORMAT_TEXT' },
  { command: 'strikeThrough', label: 'Strikethrough', icon: 'utility:strikethrough', category: 'FORMAT_TEXT' },
  {
    command: 'insertUnorderedList',
    label: 'Bulleted list',
    icon: 'utility:richtextbulletedlist',
    category: 'FORMAT_BODY',
  },
  {
    command: 'insertOrderedList',
    label: 'Numbered list',
    icon: 'utility:richtextnumberedlist',
    category: 'FORMAT_BODY',
  },
  { command: 'indent', label: 'Indent', icon: 'utility:richtextindent', category: 'FORMAT_BODY' },
  { command: 'outdent', label: 'Outdent', icon: 'utility:richtextoutdent', category: 'FORMAT_BODY' },
  { command: 'justifyLeft', label: 'Left align', icon: 'utility:left_align_text', category: 'ALIGN_TEXT' },
  { command: 'justifyCenter', label: 'Center align', icon: 'utility:center_align_text', category: 'ALIGN_TEXT' },
  { command: 'justifyRight', label: 'Right align', icon: 'utility:right_align_text', category: 'ALIGN_TEXT' },
  { command: 'link', label: 'Link', icon: 'utility:link', category: 'INSERT_CONTENT' },
  {
    command: 'removeFormat',
    label: 'Remove formatting',
    icon: 'utility:remove_formatting',
    category: 'REMOVE_FORMATTING',
  },
];

const toggles = new Set(['bold', 'italic', 'underline', 'strikeThrough', 'insertUnorderedList', 'insertOrderedList']);

/** An editor of formatted text. What it takes and gives is cleaned HTML. Fires `change`, `focus`, `blur`. */
export default class InputRichText extends LightningElement {
  @api label = '';
  @api labelVisible = false;
  @api placeholder: string | undefined;
  @api disabled = false;
  @api required = false;
  @api valid: boolean | undefined;
  @api messageWhenBadInput = 'Complete this field.';
  @api disabledCategories: string | readonly string[] = '';
  /** `bottom-toolbar` or standard. */
  @api variant: string | undefined;
  @api fieldLevelHelp: string | undefined;
  html = '';
  active: ReadonlySet<string> = new Set();
  focused = 0;
  isLinking = false;
  range: Range | undefined;

  /** Cleaned HTML; empty for no text. */
  @api
  get value(): string {
    return this.html;
  }
  set value(value: string | null | undefined) {
    const html = sanitizeHtml(value ?? '');
    if (html === this.html) return;
    this.html = html;
    if (this.editor) this.editor.innerHTML = html;
  }

  renderedCallback(): void {
    const { editor } = this;
    if (editor && editor.dataset['filled'] === undefined) {
      editor.dataset['filled'] = '';
      editor.innerHTML = this.html;
    }
  }

  get editor(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.editor') ?? null;
  }

  @api
  focus(): void {
    this.editor?.focus();
  }

  @api
  checkValidity(): boolean {
    return this.isValid && !(this.required && this.isEmpty);
  }

  @api
  reportValidity(): boolean {
    this.valid = this.checkValidity();
    return this.valid;
  }

  /** Puts text where the caret is. */
  @api
  insertTextAtCursor(text: string): void {
    this.focus();
    this.run('insertText', text);
  }

  /** `{ bold: true, align: 'center' }` for the text that is selected. */
  @api
  setFormat(format: Readonly<Record<string, unknown>>): void {
    this.focus();
    for (const [name, value] of Object.entries(format)) {
      if (name === 'align') this.run(`justify${String(value || 'left').replace(/^./, (first) => first.toUpperCase())}`);
      else if (name === 'link') this.run('createLink', String(value));
      else if (name === 'color') this.run('foreColor', String(value));
      else if (document.queryCommandState(name) !== Boolean(value)) this.run(name);
    }
  }

  @api
  getFormat(): Readonly<Record<string, boolean>> {
    return Object.fromEntries([...toggles].map((name) => [name, document.queryCommandState(name)]));
  }

  get isValid(): boolean {
    return this.valid !== false;
  }

  get isEmpty(): boolean {
    return this.html.replace(/<(?!img)[^>]*>|&nbsp;|\s/g, '') === '';
  }

  get error(): string {
    return this.isValid ? '' : this.messageWhenBadInput;
  }

  get formClass(): string {
    return this.isValid ? 'slds-form-element' : 'slds-form-element slds-has-error';
  }

  get labelClass(): string {
    return this.labelVisible ? 'slds-form-element__label' : 'slds-assistive-text';
  }

  get boxClass(): string {
    return this.variant === 'bottom-toolbar' ? 'box bottom' : 'box';
  }

  get editable(): string {
    return String(!this.disabled);
  }

  get invalid(): string {
    return String(!this.isValid);
  }

  get hint(): string {
    return this.isEmpty ? (this.placeholder ?? '') : '';
  }

  get toolbar(): readonly object[] {
    const without = String(this.disabledCategories).split(/[\s,]+/);
    return tools
      .filter(({ category }) => !without.includes(category))
      .map((tool, index) => ({
        ...tool,
        index,
        tabindex: index === this.focused ? '0' : '-1',
        pressed: toggles.has(tool.command) ? String(this.active.has(tool.command)) : undefined,
        css: this.active.has(tool.command) ? 'tool on' : 'tool',
      }));
  }

  run(command: string, value?: string): void {
    document.execCommand('styleWithCSS', false, 'false');
    document.execCommand(command, false, value);
    this.changed();
  }

  changed(): void {
    const html = sanitizeHtml(this.editor?.innerHTML ?? '');
    this.look();
    if (html === this.html) return;
    this.html = html;
    this.dispatchEvent(new CustomEvent('change', { detail: { value: html } }));
  }

  look(): void {
    this.active = new Set([...toggles].filter((name) => document.queryCommandState(name)));
  }

  handleInput(): void {
    this.changed();
  }

  handleFocus(): void {
    document.execCommand('defaultParagraphSeparator', false, 'p');
    this.dispatchEvent(new CustomEvent('focus'));
  }

  handleBlur(): void {
    if (this.required) this.reportValidity();
    this.dispatchEvent(new CustomEvent('blur'));
  }

  /** What is pasted comes cleaned. */
  handlePaste(event: ClipboardEvent): void {
    event.preventDefault();
    const html = event.clipboardData?.getData('text/html');
    if (html) this.run('insertHTML', sanitizeHtml(html));
    else this.run('insertText', event.clipboardData?.getData('text/plain') ?? '');
  }

  /** The selection stays in the text. */
  handlePress(event: Event): void {
    event.preventDefault();
  }

  handleTool(event: Event): void {
    const { command = '', index = '0' } = (event.currentTarget as HTMLElement).dataset;
    this.focused = Number(index);
    if (document.activeElement && !this.hasCaret()) this.focus();
    if (command === 'link') this.openLink();
    else this.run(command);
  }

  hasCaret(): boolean {
    const node = document.getSelection()?.anchorNode;
    return Boolean(node && this.editor?.contains(node));
  }

  openLink(): void {
    const selection = document.getSelection();
    this.range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
    this.isLinking = true;
    requestAnimationFrame(() => this.template?.querySelector<HTMLInputElement>('.url')?.focus());
  }

  handleLinkKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.handleLink();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.closeLink();
    }
  }

  handleLink(): void {
    const typed = this.template?.querySelector<HTMLInputElement>('.url')?.value.trim() ?? '';
    this.closeLink();
    if (typed === '') return;
    const url = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    const isBare = document.getSelection()?.isCollapsed ?? true;
    if (isBare) this.run('insertText', url);
    else this.run('createLink', url);
  }

  closeLink(): void {
    this.isLinking = false;
    this.focus();
    const selection = document.getSelection();
    if (!this.range || !selection) return;
    selection.removeAllRanges();
    selection.addRange(this.range);
  }

  /** Arrows move inside the toolbar, which is one stop of the Tab key. */
  handleToolbarKey(event: KeyboardEvent): void {
    const last = this.toolbar.length - 1;
    const next = { ArrowRight: this.focused + 1, ArrowLeft: this.focused - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.focused = (next + last + 1) % (last + 1);
    this.template?.querySelector<HTMLElement>(`.tool[data-index="${this.focused}"]`)?.focus();
  }
}
