// Writes documents with Typst for as long as its input is open: a job a line ({ template, data, madeAt }), an answer a
// line ({ pdf } in Base64, or { error }). What is written is data to the templates, and never becomes part of them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [product, workspace] = process.argv.slice(2);
const answer = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

// Documents between which the compiler may remember what it has laid out.
const CACHE_AGE = 10;

function open() {
  const require = createRequire(join(product, 'package.json'));
  const fonts = ['400Regular/FiraSans_400Regular.ttf', '600SemiBold/FiraSans_600SemiBold.ttf'].map((file) =>
    readFileSync(require.resolve(`@expo-google-fonts/fira-sans/${file}`)),
  );
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  const covers = fonts.map(characters);
  return { compiler, shows: (code) => covers.every((cover) => cover.has(code)) };
}

// The code points of a font: table cmap, format 4 (OpenType 1.9). Whatever lies beyond the first plane it lacks.
function characters(font) {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16);
  const cmap = font.readUInt32BE(tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') + 8);
  const subtable = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => font.readUInt32BE(cmap + 8 + i * 8))
    .map((offset) => cmap + offset)
    .find((at) => font.readUInt16BE(at) === 4);
  const segments = font.readUInt16BE(subtable + 6) / 2;
  const found = new Set();
  for (let i = 0; i < segments; i++) {
    const field = (n) => subtable + 14 + n * segments * 2 + i * 2 + (n > 0 ? 2 : 0);
    const [last, first, delta] = [font.readUInt16BE(field(0)), font.readUInt16BE(field(1)), font.readUInt16BE(field(2))];
    const range = font.readUInt16BE(field(3));
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = range === 0 ? code : font.readUInt16BE(field(3) + range + (code - first) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code);
    }
  }
  return found;
}

// PDF/UA forbids glyphs that a font lacks. What cannot be shown is named by its code point, so that nothing is lost;
// what has no shape (controls, joiners, marks of direction) is left out.
function showable(value, shows, note) {
  if (typeof value === 'string') {
    return Array.from(value.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\t', ' '), (character) => {
      if (character === '\n') return character;
      if (/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character)) return '';
      if (shows(character.codePointAt(0)) && !/\p{Co}/u.test(character)) return character;
      note();
      return `[U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
    }).join('');
  }
  if (Array.isArray(value)) return value.map((entry) => showable(entry, shows, note));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, showable(entry, shows, note)]));
  return value;
}

function write({ compiler, shows }, { template, data, madeAt }) {
  let complete = true;
  const shown = showable(data, shows, () => (complete = false));
  const document = { mainFilePath: join(workspace, `${template}.typ`), resetRead: true };
  const inputs = { data: JSON.stringify({ ...shown, lacksCharacters: !complete }) };
  const pdf = compiler.pdf({ ...document, inputs }, { pdfStandard: 'ua-1', creationTimestamp: madeAt });
  compiler.evictCache(CACHE_AGE);
  return pdf.toString('base64');
}

let typst;
try {
  typst = open();
} catch (error) {
  answer({ missing: error.message });
  process.exit(1);
}
answer({ ready: true });
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  try {
    answer({ pdf: write(typst, JSON.parse(line)) });
  } catch (error) {
    answer({ error: error.code || error.message }); // the compiler says it in its code
  }
}
