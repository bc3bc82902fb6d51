import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { ProtectedSite } from './protected-site';
import { RunningWaf, type Sent, wafMetadataOf } from './running-waf';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const JSON_BODY = { 'Content-Type': 'application/json' };
const HIDDEN_FRAME = '<html><body><h1>通知</h1><iframe src="http://203.0.113.9/x.htm" width="0" height="0"></iframe></body></html>';

let site: ProtectedSite;
let waf: RunningWaf;

beforeAll(async () => {
  site = await ProtectedSite.start();
  waf = await RunningWaf.start(wafMetadataOf('example', 'waf_waf-01_server'), `http://127.0.0.1:${site.port}`);
});
afterAll(async () => {
  await waf.stop();
  await site.stop();
});
beforeEach(() => {
  site.received.length = 0;
  site.pages.clear();
});

/** A form with one file in it. */
function upload(filename: string, content: string | Buffer, type = 'application/octet-stream'): Sent {
  const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { method: 'POST', headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` }, body };
}

const picture = (hidden = '') =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(20_000), Buffer.from(hidden), randomBytes(2_000)]);

describe('attacks are answered with 403 and never reach the site', () => {
  const attacks: Record<string, [string, Sent?]> = {
    'SQL injection in the address': ['/list?id=1%27%20UNION%20SELECT%20password%20FROM%20users--%20'],
    'SQL injection in a form': ['/login', { method: 'POST', headers: FORM, body: "user=admin'%20OR%20'1'%3D'1'--%20&password=x" }],
    'SQL injection in JSON': ['/api', { method: 'POST', headers: JSON_BODY, body: `{"name":"1' UNION SELECT password FROM users-- "}` }],
    'cross-site scripting in the address': ['/search?q=%3Cscript%3Ealert(document.cookie)%3C/script%3E'],
    'cross-site scripting in a form': [
      '/comment',
      { method: 'POST', headers: FORM, body: 'text=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E' },
    ],
    'path traversal': ['/download?file=../../../../etc/passwd'],
    'an encoded path traversal': ['/download?file=..%252f..%252f..%252fetc%252fpasswd'],
    'a command in the address': ['/ping?host=127.0.0.1%3Bcat%20/etc/passwd'],
    'a .php upload': ['/upload', upload('shell.php', '<?php @eval($_POST[1]); ?>')],
    'a .jsp upload': ['/upload', upload('cmd.jsp', 'hello')],
    'an .aspx upload': ['/upload', upload('cmd.ASPX', 'hello')],
    'an upload that some servers run in spite of its ending': ['/upload', upload('cmd.asp;.jpg', 'hello')],
    'a PHP web shell within a picture': ['/upload', upload('photo.png', picture('<?php @eval($_POST["a"]);?>'), 'image/png')],
    'a JSP web shell within a picture': [
      '/upload',
      upload('photo.png', picture('<%Runtime.getRuntime().exec(request.getParameter("c"));%>')),
    ],
    'an upload by PUT': ['/cmd.jsp/', { method: 'PUT', headers: JSON_BODY, body: '{}' }],
  };
  test.each(Object.entries(attacks))('%s', async (_, [path, sent]) => {
    expect((await waf.send(path, sent)).status).toBe(403);
    expect(site.received).toEqual([]);
  });
});

describe('what an infected site answers is not delivered', () => {
  const filler = '<p>水文信息</p>'.repeat(50_000);
  const pages: Record<string, string> = {
    'an invisible frame of another host': HIDDEN_FRAME,
    'an invisible frame at the end of a long page': filler + HIDDEN_FRAME,
    'a frame from escaped text': "<script>document.write(unescape('%3Ciframe src=...'))</script>",
    'the Ramnit virus': '<SCRIPT Language=VBScript>DropFileName = "svchost.exe"\nWriteData = "4D5A90000300000004"</SCRIPT>',
    'a web shell': '<html><head><title>JspSpy Codz By - Ninty</title></head></html>',
    'China Chopper': '->|/var/www\t/\tLinux|<-',
  };
  test.each(Object.entries(pages))('%s', async (_, body) => {
    for (const pieces of [1, 8]) {
      site.pages.set('/page', { type: 'text/html; charset=utf-8', body, pieces });
      const answer = await waf.send('/page');
      expect(answer.status).toBe(403);
      expect(answer.body).not.toContain(body.slice(-20));
    }
    expect(site.received).toHaveLength(2);
  });
});

test('nothing is delivered of an infected page that the site does not want to be buffered; event streams flow', async () => {
  const page = { body: `${HIDDEN_FRAME}${' '.repeat(10_000)}`, pieces: 4, headers: { 'X-Accel-Buffering': 'no' } };
  site.pages.set('/page', { ...page, type: 'text/html' });
  await expect(waf.send('/page')).rejects.toThrow('aborted');
  site.pages.set('/events', { ...page, type: 'text/event-stream' });
  expect(await waf.send('/events')).toMatchObject({ status: 200, body: page.body });
});

describe('ordinary requests reach the site unchanged', () => {
  const ordinary: Record<string, [string, Sent?]> = {
    'a page': ['/list?page=2&sort=-date'],
    'Chinese text in the address': [`/search?q=${encodeURIComponent('水库 水位（实时）：“一号”站')}`],
    'Chinese text in a form': [
      '/form',
      {
        method: 'POST',
        headers: FORM,
        body: new URLSearchParams({ 标题: '关于召开会议的通知', 内容: '请于9:30前到场；联系人：王、李。' }).toString(),
      },
    ],
    'a JSON API': [
      '/api/stations/7',
      { method: 'PUT', headers: JSON_BODY, body: JSON.stringify({ 名称: '七号站', level: 12.5, tags: ['a', 'b'] }) },
    ],
    'a JSON list': [
      '/api',
      { method: 'POST', headers: JSON_BODY, body: JSON.stringify(Array.from({ length: 500 }, (_, id) => ({ id, ok: true }))) },
    ],
    'a deletion': ['/api/stations/7', { method: 'DELETE' }],
    'a picture': ['/upload', upload('照片.png', picture(), 'image/png')],
    'a PDF of 4 MB': ['/upload', upload('报告.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(4_000_000)]), 'application/pdf')],
    'a long cookie': ['/', { headers: { Cookie: `session=${'k3x9.Z-_'.repeat(1_500)}` } }],
  };
  test.each(Object.entries(ordinary))('%s', async (_, [path, sent = {}]) => {
    const { method = 'GET' } = sent;
    expect(await waf.send(path, sent)).toMatchObject({ status: 200, body: `received ${method} ${path}` });
    expect(site.received).toMatchObject([{ method, url: path, body: Buffer.from(sent.body ?? '') }]);
    expect(site.received[0]?.headers).toMatchObject({
      host: 'www.example.com',
      'x-forwarded-for': '192.0.2.7',
      'x-real-ip': '192.0.2.7',
      ...(sent.headers?.['Cookie'] === undefined ? {} : { cookie: sent.headers['Cookie'] }),
    });
  });

  test('pages, long ones too, and downloads come as they are', async () => {
    const html = '<p>水文信息</p>'.repeat(300_000);
    const file = randomBytes(3_000_000).toString('base64');
    site.pages.set('/page', { type: 'text/html; charset=utf-8', body: html, pieces: 3 });
    site.pages.set('/file', { type: 'application/octet-stream', body: file });
    expect((await waf.send('/page')).body === html).toBe(true);
    expect((await waf.send('/file')).body === file).toBe(true);
  });

  test('pages are packed for who asks for it, and read nevertheless', async () => {
    site.pages.set('/page', { type: 'text/html', body: '<p>ok</p>'.repeat(1_000) });
    const { status, headers } = await waf.send('/page', { headers: { 'Accept-Encoding': 'gzip' } });
    expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
    expect(site.received[0]?.headers).not.toHaveProperty('accept-encoding');
    site.pages.set('/page', { type: 'text/html', body: HIDDEN_FRAME });
    expect((await waf.send('/page', { headers: { 'Accept-Encoding': 'gzip' } })).status).toBe(403);
  });

  test('a web socket', async () => {
    const headers = {
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version': '13',
    };
    const echoed = await new Promise<string>((resolve, reject) => {
      const started = waf.open('/live', { headers });
      started.once('error', reject);
      started.once('response', ({ statusCode }) => reject(new Error(`answered ${statusCode}`)));
      started.once('upgrade', (_, socket: Socket) => {
        socket.once('data', (data) => {
          socket.destroy();
          resolve(String(data));
        });
        socket.write('水位 12.5');
      });
      started.end();
    });
    expect(echoed).toBe('水位 12.5');
  });
});

test('nginx does not say which it is', async () => {
  expect((await waf.send('/')).headers.server).toBe('nginx');
});

test('the load balancer in front asks the server itself, not the site', async () => {
  expect((await waf.send('/pactform-waf-health')).status).toBe(200);
  expect(site.received).toEqual([]);
});
