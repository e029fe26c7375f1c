/** The peer: a bare node:http server in a process of its own that sends the same bytes. */
import { spawn } from 'node:child_process';

export type BareServer = { readonly url: URL; readonly stop: () => void };

const program = `
  const chunks = [];
  process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
    const { headers, body } = JSON.parse(Buffer.concat(chunks).toString());
    const bytes = Buffer.from(body, 'base64');
    const { createServer } = await import('node:http');
    const server = createServer((req, res) => { res.writeHead(200, headers); res.end(bytes); });
    server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port) + '\\n'));
  });`;

export async function bareServer(headers: Readonly<Record<string, string>>, body: Buffer): Promise<BareServer> {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ headers, body: body.toString('base64') }));
  const port = await new Promise<string>((resolve) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { url: new URL(`http://127.0.0.1:${port}/`), stop: () => child.kill() };
}
