import { LightningElement } from 'lwc';
import type { HostUsers } from '../../../../../host-contract.ts';
import { messageOf, request } from 'shell/orgClient';
import { pageConfig } from 'shell/pageConfig';
import { showToast } from 'shell/toaster';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** Who is signed in; here one signs out, or in as another user of this org. */
export default class UserMenu extends LightningElement {
  isOpen = false;
  users: HostUsers['users'] = [];

  connectedCallback(): void {
    document.addEventListener('click', (event) => {
      if (this.isOpen && !event.composedPath().includes(this.template?.host as EventTarget)) this.isOpen = false;
    });
  }

  get user(): { readonly name: string; readonly username: string; readonly about: string } {
    const { name, username, role, profile } = pageConfig().user;
    return { name, username, about: role ?? profile };
  }

  get initials(): string {
    return initials(this.user.name);
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get label(): string {
    return `${this.user.name}, user menu`;
  }

  get others(): readonly object[] {
    return this.users
      .filter(({ username }) => username !== this.user.username)
      .map((user) => ({ ...user, initials: initials(user.name) }));
  }

  async handleToggle(): Promise<void> {
    this.isOpen = !this.isOpen;
    if (!this.isOpen || this.users.length) return;
    try {
      this.users = ((await request('/_local/host/users')) as HostUsers).users;
    } catch (error) {
      showToast({ title: 'The users could not be read', message: messageOf(error), variant: 'error' });
    }
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    (this.template?.querySelector('.avatar') as HTMLElement | null)?.focus();
  }

  async handleSwitch(event: Event): Promise<void> {
    const { username } = (event.currentTarget as HTMLElement).dataset;
    try {
      await request('/_local/login', { method: 'POST', body: { username } });
      location.reload();
    } catch (error) {
      showToast({ title: `You are not signed in as ${username}`, message: messageOf(error), variant: 'error' });
    }
  }
}
