import { LightningElement } from 'lwc';

/** What a substitute needs, on one printable page. */
export default class HandoverPack extends LightningElement {}
