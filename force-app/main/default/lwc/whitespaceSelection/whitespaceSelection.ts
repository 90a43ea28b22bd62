import { LightningElement, api } from 'lwc';
import copy from '@salesforce/label/c.Whitespace_Copy_Cells';
import create from '@salesforce/label/c.Whitespace_Create_Many';
import fillDown from '@salesforce/label/c.Whitespace_Fill_Down';
import fillRight from '@salesforce/label/c.Whitespace_Fill_Right';
import selected from '@salesforce/label/c.Whitespace_Selected';
import selectedOne from '@salesforce/label/c.Whitespace_Selected_One';
import title from '@salesforce/label/c.Whitespace_Selection';
import { formatCount } from 'c/formatService';

/** What can be done with selected cells; details of the event `command`. */
export type SelectionCommand = 'filldown' | 'fillright' | 'copy' | 'create';

/** Commands on the cells that are selected, for who does not know the keys: `command` {@link SelectionCommand}. */
export default class WhitespaceSelection extends LightningElement {
  @api count = 0;
  @api canFillDown = false;
  @api canFillRight = false;
  @api canCreate = false;

  label = { title };

  get countText(): string {
    return formatCount({ one: selectedOne, other: selected }, this.count);
  }

  get commands(): readonly { readonly name: SelectionCommand; readonly label: string; readonly keys: string }[] {
    return [
      ...(this.canFillDown ? [{ name: 'filldown', label: fillDown, keys: 'Control+D' } as const] : []),
      ...(this.canFillRight ? [{ name: 'fillright', label: fillRight, keys: 'Control+R' } as const] : []),
      { name: 'copy', label: copy, keys: 'Control+C' },
      ...(this.canCreate ? [{ name: 'create', label: create, keys: '' } as const] : []),
    ];
  }

  handleCommand(event: MouseEvent): void {
    const detail = (event.currentTarget as HTMLElement).dataset.name as SelectionCommand;
    this.dispatchEvent(new CustomEvent('command', { detail }));
  }
}
