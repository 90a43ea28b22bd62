/** Loads the page again after a deploy that changed something. */
export function reloadOnDeploy(version: number): void {
  const events = new EventSource('/_local/host/events');
  events.addEventListener('deploy', (event) => {
    const change = JSON.parse((event as MessageEvent<string>).data) as { version: number };
    if (change.version !== version) location.reload();
  });
}
