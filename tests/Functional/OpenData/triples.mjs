// Reads a Turtle and a JSON-LD document and prints what they say: both in one canonical form (RDFC-1.0), so that equal
// statements are equal texts, and the statements of the Turtle document as data.
import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { Parser, Writer } from "n3";

const [turtleFile, jsonLdFile] = process.argv.slice(2);

// Nothing is fetched: a document explains itself.
const documentLoader = (url) => Promise.reject(new Error(`${url} would be fetched.`));

const canonical = (quads) =>
  jsonld.canonize(quads, { algorithm: "RDFC-1.0", inputFormat: "application/n-quads", format: "application/n-quads" });

const toQuads = (quads) =>
  new Promise((resolve, reject) => {
    const writer = new Writer({ format: "application/n-quads" });
    writer.addQuads(quads);
    writer.end((error, text) => (error ? reject(error) : resolve(text)));
  });

const quads = new Parser({ format: "text/turtle" }).parse(readFileSync(turtleFile, "utf8"));
const document = JSON.parse(readFileSync(jsonLdFile, "utf8"));

console.log(
  JSON.stringify({
    turtle: await canonical(await toQuads(quads)),
    jsonLd: await canonical(
      await jsonld.toRDF(document, { format: "application/n-quads", safe: true, documentLoader }),
    ),
    triples: quads.map(({ subject, predicate, object }) => ({
      subject: subject.value,
      property: predicate.value,
      value: object.value,
      kind: object.termType,
      language: object.language || null,
      type: object.datatype?.value ?? null,
    })),
  }),
);
