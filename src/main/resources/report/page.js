// What a browser adds to the report: this file sorting, filters and addresses that lead back to what was looked at;
// map.js the map's tooltips, figures.js the commands that explain figures. One script element at the end of the body
// has the three, one after the other. The page is whole without them: every figure stands in a table, every table
// is in an order that means something.
//
// Text gets into the page as text alone (textContent, setAttribute): names come from files. The page's policy
// allows that one script by its hash, and no request.
'use strict'

const Page = (() => {
  const root = document.documentElement
  const TEXTS = Object.assign({
    shown: '{0} of {1} shown',
    explain: 'Copy the command that explains this figure',
    copied: 'Copied: {0}',
    command: 'The command that explains this figure: copy it from here'
  }, JSON.parse(document.body.dataset.texts || '{}'))
  const number = new Intl.NumberFormat(root.lang || 'en')
  const letters = new Intl.Collator(root.lang || 'en', { numeric: true, sensitivity: 'base' })
  const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, at) => values[at])
  const plain = (text) => text.replace(/\s+/g, ' ').trim()
  const folded = (text) => plain(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

  const make = (tag, attributes, text = '') => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.textContent = text
    return element
  }

  // Headers by the column that they stand over; one that spans several columns is over none of them.
  const headers = (table) => {
    const taken = []
    const found = []
    const rows = table.tHead ? [...table.tHead.rows] : []
    rows.forEach((row, y) => {
      let x = 0
      for (const th of row.cells) {
        while (taken[y]?.[x]) x++
        for (let down = 0; down < th.rowSpan; down++) {
          for (let right = 0; right < th.colSpan; right++) (taken[y + down] ??= [])[x + right] = true
        }
        const text = plain(th.textContent)
        const key = th.dataset.key || folded(text).replace(/[^\p{L}\p{N}]+/gu, '-')
        const namesake = found.some((one) => one.key === key) ? '-' + x : ''
        if (th.colSpan === 1 && text) found.push({ th, text, column: x, key: key + namesake })
        x += th.colSpan
      }
    })
    return found
  }

  // A column with a number anywhere is one of numbers. What has no value, a dash too, goes last both ways.
  const NONE = /^[-\u2013\u2014]?$/
  const ordered = (rows, column, way) => {
    const cells = rows.map((row) => row.cells[column])
    const numeric = cells.some((cell) => cell?.dataset.v)
    const text = (cell) => NONE.test(plain(cell?.textContent ?? '')) ? null : plain(cell.textContent)
    const value = (cell) => numeric ? (cell?.dataset.v ? Number(cell.dataset.v) : null) : text(cell)
    const sign = way === 'desc' ? -1 : 1
    return rows.map((row, at) => ({ row, value: value(cells[at]) })).sort((a, b) => {
      if (a.value === null || b.value === null) return (a.value === null) - (b.value === null)
      return sign * (numeric ? a.value - b.value : letters.compare(a.value, b.value))
    }).map((one) => one.row)
  }

  // ---- tables that sort and filter; what they show is in the address: #TABLE?q=cook&state=IL&sort=issued:desc

  const lists = new Map()
  let typing = null // the table whose search is being typed: a word is one step of the history, not one a letter

  const record = (id, params, kind) => {
    const query = params.toString().replace(/%3A/g, ':')
    const method = kind === 'q' && typing === id ? 'replaceState' : 'pushState'
    typing = kind === 'q' ? id : null
    history[method]({ shown: true }, '', '#' + encodeURIComponent(id) + (query && '?' + query))
  }

  const sorter = (table, changed) => {
    const published = [...table.tBodies[0].rows]
    const heads = table.matches('.sortable') ? headers(table) : []
    const first = heads.find(({ th }) => th.hasAttribute('aria-sort'))
    const start = first ? first.key + (first.th.getAttribute('aria-sort') === 'ascending' ? ':asc' : ':desc') : ''
    const sorted = { by: start, start }
    const numeric = (column) => published.some((row) => row.cells[column]?.dataset.v)
    sorted.show = (by) => {
      const [key, way] = by.split(':')
      const head = heads.find((one) => one.key === key)
      sorted.by = head ? key + (way === 'desc' ? ':desc' : ':asc') : start
      table.tBodies[0].append(...(sorted.by === start ? published : ordered(published, head.column, way)))
      for (const one of heads) one.th.removeAttribute('aria-sort')
      const shown = sorted.by.split(':')
      heads.find((one) => one.key === shown[0])?.th.setAttribute('aria-sort', shown[1] === 'desc' ? 'descending' : 'ascending')
    }
    for (const { th, key, column } of heads) {
      if (th.querySelector('a, button, input')) continue
      const button = make('button', { type: 'button', class: 'sort' })
      button.append(...th.childNodes)
      th.append(button)
      button.addEventListener('click', () => {
        const ways = numeric(column) ? [':desc', ':asc'] : [':asc', ':desc']
        sorted.show(key + (sorted.by === key + ways[0] ? ways[1] : ways[0]))
        changed('sort')
      })
    }
    return sorted
  }

  const list = (table) => {
    const form = document.querySelector(`form.filter[data-for="${CSS.escape(table.id)}"]`)
    const fields = form ? [...form.elements].filter((field) => field.name) : []
    const rows = [...table.tBodies[0].rows]
    const names = new Map(rows.map((row) => [row, folded(row.cells[0]?.textContent + ' ' + (row.dataset.state ?? ''))]))
    const output = form?.querySelector('output')
    const narrow = () => {
      const asked = fields.filter((field) => field.name !== 'q' && field.value)
      const words = folded(fields.find((field) => field.name === 'q')?.value ?? '').split(' ')
      let count = 0
      for (const row of rows) {
        const fits = words.every((word) => names.get(row).includes(word)) && asked.every(({ name, value }) => row.dataset[name] === value)
        row.hidden = !fits
        count += fits
        const details = row.dataset.j && detailsOf(row.dataset.j)
        if (details) details.hidden = !fits
      }
      table.dispatchEvent(new Event('narrowed', { bubbles: true }))
      if (output) output.textContent = filled(TEXTS.shown, number.format(count), number.format(rows.length))
    }
    const changed = (kind) => {
      const params = new URLSearchParams()
      for (const { name, value } of fields) if (value) params.set(name, value)
      if (sorted.by !== sorted.start) params.set('sort', sorted.by)
      if (table.id) record(table.id, params, kind)
    }
    const sorted = sorter(table, changed)
    const show = (params) => {
      for (const field of fields) {
        field.value = params.get(field.name) ?? ''
        if (field.selectedIndex === -1) field.value = '' // a state that the address has and the page has not
      }
      if (sorted.by !== (params.get('sort') ?? sorted.start)) sorted.show(params.get('sort') ?? '')
      if (form) narrow()
    }
    if (form) {
      form.hidden = false
      form.autocomplete = 'off' // else a browser fills in again what the address no longer says
      form.addEventListener('submit', (event) => event.preventDefault())
      form.addEventListener('input', (event) => { narrow(); changed(event.target.name) })
      form.addEventListener('reset', (event) => { event.preventDefault(); show(new URLSearchParams()); changed('reset') })
    }
    return { table, show }
  }

  // ---- addresses

  const detailsOf = (j) => document.getElementById('j-' + j.replace(/:/g, '-')) // county:17031, j-county-17031

  const open = (element) => {
    element.hidden = false
    for (let at = element; at; at = at.parentElement?.closest('details')) if (at.matches('details')) at.open = true
    element.querySelector('summary')?.focus({ preventScroll: true })
    element.scrollIntoView()
  }

  const follow = () => {
    typing = null
    const [name, query] = location.hash.slice(1).split(/\?(.*)/s)
    let id = name
    try { id = decodeURIComponent(name) } catch { /* a broken address is taken as it stands */ }
    const asked = lists.get(id)
    const element = document.getElementById(id)
    if (asked || !id) {
      for (const one of lists.values()) one.show(new URLSearchParams(one === asked ? query : ''))
      if (asked && !history.state?.shown) asked.table.scrollIntoView() // on the way back the browser knows where we were
    } else if (element?.closest('details')) {
      open(element)
    }
  }

  const go = (j) => {
    if (!detailsOf(j)) return
    if (location.hash === '#' + detailsOf(j).id) open(detailsOf(j))
    else location.hash = detailsOf(j).id
  }

  for (const table of document.querySelectorAll('table.sortable, table[id]')) {
    const filtered = document.querySelector(`form.filter[data-for="${CSS.escape(table.id)}"]`)
    if (table.tBodies[0] && (filtered || table.matches('.sortable'))) lists.set(table.id || table, list(table))
  }
  document.addEventListener('click', (event) => { // the same address once more is no change of it
    const link = event.target.closest('a[href^="#"]')
    if (!location.hash || link?.getAttribute('href') !== location.hash) return
    event.preventDefault() // the browser would take the focus away again
    follow()
  })
  addEventListener('hashchange', follow)
  follow()
  root.classList.add('scripted')

  return { TEXTS, filled, plain, make, headers, go }
})()
