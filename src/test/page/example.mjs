// A page by the rules that page.js asks for, of SYNTHETIC figures, to try the scripts with.
// usage: example.mjs RESOURCES OUT [NAMES]    RESOURCES: src/main/resources; NAMES: a JSON list of county names
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [resources, out, names] = process.argv.slice(2)
const read = (name) => readFileSync(join(resources, name), 'utf8')
const cells = (name) => read(name).trim().split('\n').slice(1).map((line) => line.split(','))
const escaped = (text) => String(text).replace(/\0/g, '\ufffd').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const naughty = names ? JSON.parse(readFileSync(names, 'utf8')) : null

const shapes = cells('report/county_shapes.csv')
const names2020 = new Map(cells('reference/counties.csv').map(([fips, name, , , state]) => [fips, [name, state]]))
const rows = shapes.filter((_, at) => at % 9 === 0).map(([fips], at) => {
  const [name, state] = names2020.get(fips)
  const issued = (at * 7919) % 211
  const decided = Math.floor(issued / 3)
  const declined = (at * 31) % (decided + 1)
  const called = naughty ? naughty[at] ?? name : name
  return { at, fips, name: called, state, issued, decided, declined, rate: decided ? declined / decided : null }
})
const states = [...new Set(rows.map((row) => row.state))].sort()
const kinds = ['county', 'other']
const percent = (rate) => (rate * 100).toFixed(1) + ' %'
const figure = (row, column) => `weekly_decline_rates/2016-01-02/county:${row.fips}/${column}`

const tableRow = (row) => `<tr data-j="county:${row.fips}" data-state="${row.state}" data-kind="${kinds[row.at % 2]}">
<th scope="row"><a href="#j-county-${row.fips}">${escaped(row.name)}</a></th><td>${row.state}</td>
<td data-v="${row.issued}" data-figure="${figure(row, 'issued_count')}">${row.issued}</td>
<td data-v="${row.declined}">${row.declined} of ${row.decided}</td>
<td data-v="${row.rate ?? ''}">${row.rate === null ? '–' : percent(row.rate)}</td></tr>`
const details = (row) => `<details class="jurisdiction" id="j-county-${row.fips}"><summary>${escaped(row.name)}, ${row.state}</summary>
<p>SYNTHETIC. <span data-figure="${figure(row, 'issued_count')}">${row.issued}</span> issued.</p></details>`
const path = ([fips, d]) => `<path data-j="county:${fips}" class="c${fips % 5}" d="${d}"><title>${escaped(names2020.get(fips)[0])}: no figures</title></path>`
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const option = (value) => `<option value="${value}">${value}</option>`

const style = read('report/script.css') + `
:root { color-scheme: light dark; --text: #16181d; --paper: #fff; --accent: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8ea; --paper: #16181d; --accent: #8ab8f0; } }
body { margin: 0 auto; padding: 0 1rem; max-width: 70rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--paper); }
a { color: var(--accent); } .wide { overflow-x: auto; } td, th { text-align: left; padding: .25rem .5rem; overflow-wrap: anywhere; }
svg { width: 100%; height: auto; } .c0 { fill: #ccc; } .c1 { fill: #9bd; } .c2 { fill: #fd8; } .c3 { fill: #d86; } .c4 { fill: #777; } .lines { fill: none; stroke: var(--paper); }`
const script = ['page.js', 'map.js', 'figures.js'].map((name) => read(`report/${name}`)).join('\n')
const [viewBox, borders] = cells('report/state_borders.csv')[0]

writeFileSync(out, `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>SYNTHETIC example of the weekly report</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:">
<style>${style}</style></head><body>
<header><h1>SYNTHETIC example</h1></header>
<main>
<section id="finding"><h2>Finding</h2><p><span data-figure="weekly_decline_rates/2016-01-02/*/it's/issued_count">3,083</span> issued.</p></section>
<section id="map"><h2>Map</h2><figure><svg class="map" viewBox="${viewBox}" role="img" aria-label="Decline rate by county">
${shapes.map(path).join('\n')}<path class="lines" d="${borders}"/></svg><figcaption>The figures are in <a href="#jurisdictions">the table</a>.</figcaption></figure></section>
<section id="places"><h2>Jurisdictions</h2>
<form class="filter" hidden data-for="jurisdictions"><label>Search <input name="q" type="search"></label>
<label>State <select name="state"><option value="">All</option>${states.map(option).join('')}</select></label>
<label>Kind <select name="kind"><option value="">All</option>${kinds.map(option).join('')}</select></label>
<button type="reset">Clear</button> <output></output></form>
<div class="wide" tabindex="0" role="region" aria-label="Jurisdictions"><table class="sortable" id="jurisdictions"><caption>By county</caption><thead>
<tr><th scope="col" rowspan="2" data-tip>Name</th><th scope="col" rowspan="2">State</th><th scope="colgroup" colspan="3">Week</th></tr>
<tr><th scope="col" data-key="issued" data-tip>Issued</th><th scope="col" data-tip>Declined of decided</th><th scope="col" data-tip>Rate</th></tr></thead>
<tbody>${rows.map(tableRow).join('\n')}</tbody></table></div></section>
<section id="views"><h2>Each jurisdiction</h2>${rows.map(details).join('\n')}</section>
<section id="method"><h2>Method</h2><p>SYNTHETIC figures.</p></section>
</main><script>${script}</script></body></html>
`)
