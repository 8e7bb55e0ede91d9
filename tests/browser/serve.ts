/** Serves a built site on the loopback: `node serve.ts FOLDER PORT`. */
import { createServer } from 'node:http';
import sirv from 'sirv';

const [folder = '', port = ''] = process.argv.slice(2);
createServer(sirv(folder)).listen(Number(port), '127.0.0.1');
