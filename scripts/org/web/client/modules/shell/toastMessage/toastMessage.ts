/** What `ShowToastEvent` says. */
export interface ToastDetail {
  readonly title?: string;
  readonly message?: string;
  readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
  readonly variant?: 'info' | 'success' | 'warning' | 'error';
  readonly mode?: 'dismissible' | 'dismissable' | 'pester' | 'sticky';
}

export type MessagePart = { readonly key: number; readonly text: string; readonly url?: string };

/** A message with `{0}` placeholders as text and links. */
export function messageParts({ message = '', messageData = [] }: ToastDetail): readonly MessagePart[] {
  return message.split(/(\{\d+\})/).map((piece, key) => {
    const data = messageData[Number(/^\{(\d+)\}$/.exec(piece)?.[1] ?? -1)];
    if (data === undefined) return { key, text: piece };
    return typeof data === 'string' ? { key, text: data } : { key, text: data.label, url: data.url };
  });
}
