// Prints for each Parquet file of a folder its rows, and for each column how many values it has and
// what they sum up to: numbers as such, true as 1, a date as days since 1970. Read by hyparquet.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

const MS_A_DAY = 86_400_000
const number = (value) =>
  value instanceof Date ? value.getTime() / MS_A_DAY : typeof value === 'string' ? 0 : Number(value)

const folder = process.argv[2]
for (const name of readdirSync(folder).filter((file) => file.endsWith('.parquet')).sort()) {
  const file = await asyncBufferFromFile(join(folder, name))
  const rows = await parquetReadObjects({ file, compressors })
  const line = [name.replace('.parquet', ''), rows.length]
  for (const column of Object.keys(rows[0] ?? {})) {
    const values = rows.map((row) => row[column]).filter((value) => value !== null && value !== undefined)
    line.push(`${column}:${values.length}:${values.reduce((sum, value) => sum + number(value), 0)}`)
  }
  console.log(line.join(' '))
}
