/** A plain load on one page of a server on this machine: sockets that ask, read the whole answer and ask again. */
import { connect } from 'node:net';

const sockets = 48;

/** Requests per second over `seconds`, each answered whole. The answer's length is learnt from the first one. */
export async function requestsPerSecond(url: URL, seconds: number): Promise<number> {
  const ask = `GET ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\naccept-encoding: br\r\nconnection: keep-alive\r\n\r\n`;
  const length = await answerLength(url, ask);
  let answered = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from(
      { length: sockets },
      () =>
        new Promise<void>((resolve, reject) => {
          let received = 0;
          const socket = connect(Number(url.port), url.hostname, () => socket.write(ask));
          socket.on('error', reject);
          socket.on('data', (data) => {
            received += data.length;
            if (received < length) return;
            received -= length;
            answered += 1;
            if (performance.now() < until) socket.write(ask);
            else socket.end(() => resolve());
          });
        }),
    ),
  );
  return answered / seconds;
}

/** Bytes of one whole answer, head and body. */
function answerLength(url: URL, ask: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = Buffer.alloc(0);
    const socket = connect(Number(url.port), url.hostname, () => socket.write(ask));
    socket.on('error', reject);
    socket.on('data', (data: Buffer) => {
      bytes = Buffer.concat([bytes, data]);
      const head = bytes.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(bytes.toString('latin1'))?.[1] ?? Number.NaN);
      if (head < 0 || !(bytes.length >= head + 4 + length)) return;
      socket.end();
      resolve(head + 4 + length);
    });
  });
}
