import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listen } from '../../scripts/org/listen.ts';

const hello = Promise.resolve(() => new Response('hello'));

describe('Listening', () => {
  it('takes any free port and tells where', async () => {
    const listener = await listen(hello, '127.0.0.1', 0);
    expect(await (await fetch(listener.url)).text()).toBe('hello');
    await listener.close();
    await expect(fetch(listener.url)).rejects.toThrow();
  });

  it('answers what came before it was ready', async () => {
    let ready: (handler: () => Response) => void = () => undefined;
    const listener = await listen(new Promise((resolve) => (ready = resolve)), '127.0.0.1', 0);
    const early = fetch(listener.url);
    ready(() => new Response('late'));
    expect(await (await early).text()).toBe('late');
    await listener.close();
  });

  it('finishes what it is answering before it closes', async () => {
    const slow = Promise.resolve(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return new Response('done');
    });
    const listener = await listen(slow, '127.0.0.1', 0);
    const answer = fetch(listener.url);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await Promise.all([listener.close(), expect(answer.then((response) => response.text())).resolves.toBe('done')]);
  });

  it('names a port in use and how to choose another', async () => {
    const other = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = other.address() as AddressInfo;
    await expect(listen(hello, '127.0.0.1', port)).rejects.toThrow(
      new RegExp(`^Port ${port} on 127.0.0.1 is in use by another program.*--port ${port + 1}`),
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it.each(['0.0.0.0', '192.168.0.10', 'example.org'])('refuses to listen beyond this computer: %s', async (host) => {
    await expect(listen(hello, host, 0)).rejects.toThrow(`--host ${host} is not 127.0.0.1`);
  });
});
