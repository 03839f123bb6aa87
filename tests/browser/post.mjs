// A post office of the journey's own: what was sent, by address.
import { createServer } from 'node:net';

/** A mail server of this test's own: what was sent, by address. */
export function postOffice() {
  const letters = [];
  const server = createServer((socket) => {
    let data = null;
    let to = [];
    let rest = '';
    const say = (line) => socket.write(`${line}\r\n`);
    say('220 post office');
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      rest += chunk;
      let end;
      while ((end = rest.indexOf('\r\n')) >= 0) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== null) {
          if (line === '.') {
            letters.push({ to, text: readable(data.join('\n')) });
            data = null;
            to = [];
            say('250 taken');
          } else data.push(line.replace(/^\.\./, '.'));
        } else if (/^(EHLO|HELO)/i.test(line)) say('250 post office');
        else if (/^RCPT TO/i.test(line)) to.push(line.replace(/.*<(.*)>.*/, '$1').toLowerCase()) && say('250 ok');
        else if (/^DATA/i.test(line)) (data = []) && say('354 go on');
        else if (/^QUIT/i.test(line)) say('221 bye') && socket.end();
        else say('250 ok');
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(Number(process.env.ITHACA_SMTP_PORT ?? 0), '127.0.0.1', () =>
      resolve({
        port: server.address().port,
        letters,
        close: () => server.close(),
        /** The newest letter to somebody that holds this; waits for the sender. */
        async letter(address, wanted = /./) {
          for (let tries = 0; tries < 300; tries += 1) {
            const found = letters.filter((l) => l.to.includes(address.toLowerCase()) && wanted.test(l.text)).at(-1);
            if (found) return found.text;
            await new Promise((next) => setTimeout(next, 100));
          }
          throw new Error(`no letter to ${address} with ${wanted}; there are ${letters.map((l) => l.to).join(', ')}`);
        },
      }),
    );
  });
}

/** A mail's parts as text, quoted-printable and base64 undone. */
function readable(raw) {
  const undone = raw.replace(/=\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (run) => {
    try {
      return decodeURIComponent(run.replaceAll('=', '%'));
    } catch {
      return run;
    }
  });
  return undone.replace(/(?:^[A-Za-z0-9+/]{60,}={0,2}\n)+(?:^[A-Za-z0-9+/]*={0,2}$)?/gm, (block) => Buffer.from(block, 'base64').toString('utf8'));
}
