import { LightningElement } from 'lwc';
import { connectionEvent, type ConnectionState, request } from 'shell/orgClient';

/** Says that the session has ended or the org is away, and what to do; nothing entered on the page is touched. */
export default class ConnectionBanner extends LightningElement {
  state: ConnectionState = 'ok';
  isTrying = false;

  connectedCallback(): void {
    window.addEventListener(connectionEvent, (event) => {
      this.state = (event as CustomEvent<ConnectionState>).detail;
    });
  }

  get isExpired(): boolean {
    return this.state === 'expired';
  }

  get isUnreachable(): boolean {
    return this.state === 'unreachable';
  }

  get signInUrl(): string {
    return `/login?expired=1&returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
  }

  async handleRetry(): Promise<void> {
    this.isTrying = true;
    try {
      await request('/_local/host/boot');
      location.reload();
    } catch (error) {
      this.state = (error as { status?: number }).status === 401 ? 'expired' : 'unreachable';
    } finally {
      this.isTrying = false;
    }
  }
}
