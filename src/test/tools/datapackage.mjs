// Reads every resource of a datapackage.json with Frictionless Data's own library, cells cast to the
// types it says and held against constraints; prints each resource's rows.
import { createRequire } from 'node:module'
const { Package } = createRequire(import.meta.url)('datapackage')

const described = await Package.load(process.argv[2])
if (!described.valid) {
  console.error(described.errors.map((error) => error.message).join('\n'))
  process.exit(1)
}
for (const resource of described.resources) {
  if (!resource.tabular) throw new Error(`${resource.name} is no tabular resource`)
  const rows = await resource.read({ keyed: true, cast: true })
  console.log(`${resource.name} ${rows.length}`)
}
