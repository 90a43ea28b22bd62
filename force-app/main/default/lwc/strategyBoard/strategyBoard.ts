import { api, LightningElement } from 'lwc';
import { fill, formatDay } from 'c/formatService';
import { ACTION_STATUSES } from 'c/objectiveModel';
import type { ActionStatus } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { boardOf, statusBeside } from 'c/strategyBoardModel';
import type { BoardCard, BoardColumn } from 'c/strategyBoardModel';
import type { MenuItem } from 'c/strategyMenu';
import type { StrategyTree } from 'c/strategyTreeModel';
import { CardDrag } from './cardDrag';
import type { CardDragState } from './cardDrag';
import { label, statusWord } from './labels';

/** Cards drawn in a column at first, and how many more each time. */
const PAGE = 50;

/**
 * Actions as cards under their status. Arrows move between cards, Alt+Shift+left and right to another column, Enter opens; the menu
 * of a card does the same. Events: `open` `{ kind, id }`, `status` `{ id, status }`.
 */
export default class StrategyBoard extends LightningElement {
  @api tree: StrategyTree | null = null;
  @api today: IsoDate = '';
  @api period: { readonly periodStart: IsoDate; readonly periodEnd: IsoDate } | null = null;
  @api canEdit = false;
  @api areCustomerOwnersShown = false;

  label = label;
  /** The column a phone shows. */
  shownStatus: ActionStatus = 'In Progress';
  private activeId = '';
  private pendingId = '';
  private menuId = '';
  private pages: Readonly<Partial<Record<ActionStatus, number>>> = {};
  private drag: CardDragState | null = null;
  private readonly dragger = new CardDrag({
    columns: () => [...(this.template?.querySelectorAll<HTMLElement>('[data-status]') ?? [])],
    dragging: (state) => {
      this.drag = state;
    },
    dropped: (id, status) => this.move(id, status as ActionStatus),
  });

  /** Puts the focus on an action's card. */
  @api
  focusRow(id: string): void {
    this.activeId = id;
    this.pendingId = id;
    this.cardElement(id)?.focus();
  }

  override disconnectedCallback(): void {
    this.dragger.cancel();
  }

  override renderedCallback(): void {
    if (this.pendingId === '') return;
    const card = this.cardElement(this.pendingId);
    if (!card) return;
    this.pendingId = '';
    card.focus();
  }

  private get board(): readonly BoardColumn[] {
    return this.tree ? boardOf(this.tree) : [];
  }

  get columns() {
    const { board, drag } = this;
    const ids = board.flatMap(({ cards }) => cards.map(({ node }) => node.action.id));
    const active = ids.includes(this.activeId) ? this.activeId : ids[0];
    return board.map(({ status, cards }) => {
      const most = PAGE * (this.pages[status] ?? 1);
      return {
        status,
        heading: fill(label.column, statusWord[status], cards.length),
        columnClass: [
          'column',
          ...(status === this.shownStatus ? ['column_shown'] : []),
          ...(drag?.status === status ? ['column_drop'] : []),
        ].join(' '),
        isEmpty: cards.length === 0,
        cards: cards.slice(0, most).map((card) => this.cardOf(card, active)),
        moreLine: cards.length > most ? fill(label.more, cards.length - most) : '',
      };
    });
  }

  get segments() {
    return this.board.map(({ status, cards }) => ({
      status,
      name: `${statusWord[status]} ${cards.length}`,
      isSelected: status === this.shownStatus,
    }));
  }

  private cardOf({ node, objective }: BoardCard, active: string | undefined) {
    const { action, isOverdue } = node;
    const words = (action.assigneeName ?? '').split(/\s+/).filter(Boolean);
    const { period } = this;
    const isWithin =
      action.dueDate !== null && period && action.dueDate >= period.periodStart && action.dueDate <= period.periodEnd;
    const due = formatDay(action.dueDate, isWithin ? action.dueDate?.slice(0, 4) : undefined);
    const isShown = this.areCustomerOwnersShown && action.customerOwnerName !== null;
    return {
      id: action.id,
      name: action.name,
      objective: objective.objective.name,
      owner: action.assigneeName ?? label.unassigned,
      initials: words.length > 0 ? `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}` : '?',
      customerOwner: isShown ? fill(label.customerOwner, action.customerOwnerName ?? '') : '',
      due: isOverdue ? `${label.overdue} · ${due}` : due,
      dueClass: isOverdue ? 'due due_late' : 'due',
      tabIndex: action.id === active ? '0' : '-1',
      cardClass: this.drag?.id === action.id ? 'card card_dragged' : 'card',
      menuName: fill(label.move, action.name),
      isMenuOpen: this.menuId === action.id,
      menuExpanded: this.menuId === action.id ? 'true' : 'false',
    };
  }

  get menuItems(): readonly MenuItem[] {
    const now = this.statusOf(this.menuId);
    return ACTION_STATUSES.filter((status) => status !== now).map((value) => ({ value, label: statusWord[value] }));
  }

  handleSegment(event: Event): void {
    this.shownStatus = (event.target as HTMLSelectElement).value as ActionStatus;
  }

  handleMore(event: Event): void {
    const status = (event.currentTarget as HTMLElement).dataset.more as ActionStatus;
    this.pages = { ...this.pages, [status]: (this.pages[status] ?? 1) + 1 };
  }

  handleOpen(event: Event): void {
    this.dispatchEvent(new CustomEvent('open', { detail: { kind: 'action', id: this.idOf(event) } }));
  }

  handleFocus(event: Event): void {
    this.activeId = this.idOf(event);
  }

  handlePointerDown(event: PointerEvent): void {
    const id = this.idOf(event);
    if (this.canEdit && id && !(event.target as HTMLElement).closest('.tool, c-strategy-menu'))
      this.dragger.press(event, id);
  }

  handleMenu(event: Event): void {
    const id = this.idOf(event);
    this.menuId = this.menuId === id ? '' : id;
  }

  handleMenuChoose(event: CustomEvent<{ readonly value: string }>): void {
    const { menuId } = this;
    this.menuId = '';
    this.move(menuId, event.detail.value as ActionStatus);
  }

  handleMenuClose(event: CustomEvent<{ readonly isByKey: boolean }>): void {
    if (event.detail.isByKey) this.pendingId = this.menuId;
    this.menuId = '';
  }

  handleKeyDown(event: KeyboardEvent): void {
    const id = this.idOf(event);
    const { board } = this;
    const at = board.findIndex(({ cards }) => cards.some(({ node }) => node.action.id === id));
    const column = board[at];
    if (!column) return;
    const index = column.cards.findIndex(({ node }) => node.action.id === id);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
    if (step !== undefined && event.altKey && event.shiftKey) {
      event.preventDefault();
      const next = statusBeside(column.status, step);
      if (next && this.canEdit) this.move(id, next);
      return;
    }
    const target = this.cardBeside(board, at, index, event.key);
    if (!target) return;
    event.preventDefault();
    this.focusRow(target.node.action.id);
  }

  private cardBeside(board: readonly BoardColumn[], at: number, index: number, pressed: string): BoardCard | undefined {
    const cards = board[at]?.cards ?? [];
    switch (pressed) {
      case 'ArrowDown':
        return cards[index + 1];
      case 'ArrowUp':
        return cards[index - 1];
      case 'Home':
        return cards[0];
      case 'End':
        return cards[Math.min(cards.length, PAGE) - 1];
      case 'ArrowLeft':
      case 'ArrowRight': {
        const columns = pressed === 'ArrowRight' ? board.slice(at + 1) : board.slice(0, at).reverse();
        const next = columns.find((column) => column.cards.length > 0)?.cards ?? [];
        return next[Math.min(index, next.length - 1)];
      }
      default:
        return undefined;
    }
  }

  private move(id: string, status: ActionStatus): void {
    if (this.statusOf(id) === status) return;
    this.pendingId = id;
    this.dispatchEvent(new CustomEvent('status', { detail: { id, status } }));
  }

  private statusOf(id: string): ActionStatus | undefined {
    return this.board.find(({ cards }) => cards.some(({ node }) => node.action.id === id))?.status;
  }

  private idOf(event: Event): string {
    return (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id ?? '';
  }

  private cardElement(id: string): HTMLElement | undefined {
    return [...(this.template?.querySelectorAll<HTMLElement>('.open') ?? [])].find((card) => card.dataset.id === id);
  }
}
