// Reads {"schemas": {name: schema}, "cases": [{"schema": name, "data": …} or {"schema": name, "yaml": "…"}]} from stdin,
// writes {"schemas": {name: error or null}, "cases": [[error, …], …]} to stdout.
// YAML is parsed by the library that the YAML language server uses, so a case is judged as an editor would judge it.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const { schemas, cases } = JSON.parse(readFileSync(0, "utf8"));
const ajv = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }));
ajv.addVocabulary(["patternErrorMessage"]); // a word of the YAML language server, for people
const validators = {};
const problems = {};
for (const [name, schema] of Object.entries(schemas)) {
  try {
    validators[name] = ajv.compile(schema);
    problems[name] = null;
  } catch (error) {
    problems[name] = String(error);
  }
}
const results = cases.map((item) => {
  const validate = validators[item.schema];
  if (!validate) return [`no schema ${item.schema}`];
  validate("yaml" in item ? parse(item.yaml) : item.data);
  return (validate.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.keyword}: ${error.message}`);
});
process.stdout.write(JSON.stringify({ schemas: problems, cases: results }));
