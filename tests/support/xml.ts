import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const path = join(import.meta.dirname, 'junit.xsd');

/** What Jenkins would not accept of the report; nothing when it is sound. */
export function junitProblems(xml: string): string | undefined {
  const schema = XmlDocument.fromBuffer(readFileSync(path));
  const validator = XsdValidator.fromDoc(schema);
  const report = XmlDocument.fromString(xml);
  try {
    validator.validate(report);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    for (const part of [report, validator, schema]) part.dispose();
  }
}
