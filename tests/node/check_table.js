// check_table.js SCHEMA CSV: holds a table against its Frictionless Table Schema, and prints its rows as they are cast.
const { Schema, Table } = require("tableschema");

async function main([schemaPath, csvPath]) {
  const schema = await Schema.load(schemaPath);
  if (!schema.valid) throw new Error(schema.errors.map((error) => error.message).join("\n"));
  const table = await Table.load(csvPath, { schema: schemaPath, strict: true });
  const rows = await table.read({ keyed: true, cast: true });
  process.stdout.write(JSON.stringify(rows));
}

main(process.argv.slice(2)).catch((error) => {
  const all = [error, ...(error.errors || [])].map((one) => one.message);
  process.stderr.write(all.join("\n") + "\n");
  process.exit(1);
});
