import type { Fact, FactKind, FactValues } from 'c/factModel';
import type { Problem } from 'c/errorService';
import type { FactEditor } from './factEditor';

/** The form as it is to be shown. */
export interface SheetView {
  readonly isOpen: boolean;
  /** `null` for a new fact. */
  readonly fact: Fact | null;
  readonly kind: FactKind;
  readonly statement: string;
  readonly isSaving: boolean;
  readonly problem: string;
  /** What somebody else saved while it was open. */
  readonly theirs: Fact | null;
}

const CLOSED: SheetView = {
  isOpen: false,
  fact: null,
  kind: 'Need',
  statement: '',
  isSaving: false,
  problem: '',
  theirs: null,
};

/** One fact being written: opened, saved, held against what somebody else saved meanwhile, closed with the focus back. */
export class FactSheet {
  view: SheetView = CLOSED;
  private readonly editor: FactEditor;
  private readonly show: (view: SheetView) => void;
  private isClashing = false;
  private opener: HTMLElement | null = null;

  constructor(editor: FactEditor, show: (view: SheetView) => void) {
    this.editor = editor;
    this.show = show;
  }

  openNew(kind: FactKind, statement: string): void {
    this.start({ ...CLOSED, isOpen: true, kind, statement });
  }

  open(fact: Fact): void {
    this.start({ ...CLOSED, isOpen: true, fact });
  }

  close(): void {
    this.isClashing = false;
    this.set(CLOSED);
    this.opener?.focus();
    this.opener = null;
  }

  /** Saves what was changed; true once it is saved, and closed. */
  async save(values: FactValues): Promise<boolean> {
    const { fact } = this.view;
    this.set({ ...this.view, isSaving: true, problem: '' });
    const problem = fact ? await this.store(fact, values) : await this.editor.add(values);
    if (!problem) {
      this.close();
      return true;
    }
    this.isClashing = problem.kind === 'conflict';
    this.set({ ...this.view, isSaving: false, problem: this.isClashing ? '' : problem.message });
    this.look();
    return false;
  }

  /** Saves over what somebody else saved. */
  keepMine(values: FactValues): Promise<boolean> {
    this.isClashing = false;
    this.set({ ...this.view, fact: this.view.theirs ?? this.view.fact, theirs: null });
    return this.save(values);
  }

  /** Looks for what somebody else saved, after the facts came anew. */
  look(): void {
    const { fact } = this.view;
    if (!fact || !this.isClashing) return;
    const now = this.editor.now(fact.id);
    if (now && now.lastModifiedDate !== fact.lastModifiedDate) this.set({ ...this.view, theirs: now });
  }

  private async store(fact: Fact, values: FactValues): Promise<Problem | null> {
    const changes: Record<string, unknown> = {};
    for (const key of Object.keys(values) as (keyof FactValues)[]) {
      if (values[key] !== fact[key]) changes[key] = values[key];
    }
    if (Object.keys(changes).length === 0) return null;
    const now = this.editor.now(fact.id);
    if (now && now.lastModifiedDate !== fact.lastModifiedDate) return CLASH;
    return this.editor.change(fact, changes);
  }

  private start(view: SheetView): void {
    this.opener = focused();
    this.isClashing = false;
    this.set(view);
  }

  private set(view: SheetView): void {
    this.view = view;
    this.show(view);
  }
}

/** It was read anew since the form was opened, and is another. */
const CLASH: Problem = { kind: 'conflict', message: '', fields: {}, details: '' };

/** The element that has the focus, however deep it stands. */
export function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}
