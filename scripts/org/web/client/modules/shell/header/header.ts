import { api, LightningElement } from 'lwc';
import type { HostApp } from '../../../../../host-contract.ts';
import type { Place } from 'shell/router';
import { pageConfig } from 'shell/pageConfig';

/** Global header with search and the signed-in user, and the app's navigation below it. */
export default class Header extends LightningElement {
  @api app: HostApp | undefined;
  @api place: Place | undefined;

  get orgName(): string {
    return pageConfig().org.name;
  }
}
