import { createElement } from 'lwc';
import App from 'shell/app';
import { catchLinks } from 'shell/linkCatcher';

/** Puts the shell into the document. */
export function start(): void {
  catchLinks();
  document.body.append(createElement('shell-app', { is: App }));
}
