// What a reader does with the page. usage: use.mjs PAGE CHROMIUM
// What should be seen is told from the page as it was written, by rules of this file's own.
import { anchor, expect, judged, launched, visit } from './browser.mjs'

const [file, chromium] = process.argv.slice(2)
const browser = await launched(chromium)
const FORM = 'form.filter'
const checks = {}

/** The filtered table: its id, and each row's name, state, kind and whether it is shown, in the order on screen. */
const seen = (page) => page.evaluate(() => {
  const id = document.querySelector('form.filter').dataset.for
  const rows = [...document.querySelectorAll(`#${id} > tbody > tr`)]
  return { id, rows: rows.map((row) => ({ j: row.dataset.j, name: row.cells[0].textContent, state: row.dataset.state, kind: row.dataset.kind, shown: row.checkVisibility() })) }
})
const shown = async (page) => (await seen(page)).rows.filter((row) => row.shown).map((row) => row.j)
const query = (page) => new URL(page.url()).hash

checks['every column sorts both ways, blanks last'] = async () => {
  const { page, complaints, close } = await visit(browser, file)
  const tables = await page.locator('table.sortable').count()
  let sorted = 0
  for (let t = 0; t < tables; t++) {
    const buttons = page.locator('table.sortable').nth(t).locator('thead button.sort')
    for (let b = 0; b < await buttons.count(); b++) {
      for (let turn = 0; turn < 2; turn++) {
        await buttons.nth(b).evaluate((button) => button.click())
        const fault = await buttons.nth(b).evaluate(faultOfOrder)
        if (fault) throw new Error(`table ${t}, column ${b}: ${fault}`)
      }
      sorted++
    }
  }
  expect(complaints, [], 'complaints')
  await close()
  if (sorted < 3) throw new Error(`only ${sorted} columns could be sorted`)
  return `${sorted} columns of ${tables} tables`
}

/** Runs in the page: what is wrong with the order that a header claims. */
function faultOfOrder(button) {
  const th = button.closest('th')
  const way = th.getAttribute('aria-sort')
  const table = th.closest('table')
  if (table.querySelectorAll('[aria-sort]').length !== 1) return 'not one header says that it is sorted by'
  if (!['ascending', 'descending'].includes(way)) return `aria-sort is ${way}`
  const left = th.getBoundingClientRect().left
  const cells = [...table.tBodies[0].rows].filter((row) => row.checkVisibility()).map((row) => [...row.cells].find((cell) => Math.abs(cell.getBoundingClientRect().left - left) < 2))
  const numeric = cells.some((cell) => cell.dataset.v)
  const values = cells.map((cell) => numeric ? cell.dataset.v ?? '' : cell.textContent.trim().replace(/^[–—-]$/, ''))
  const filled = values.filter((value) => value !== '')
  if (values.slice(0, filled.length).includes('')) return 'a blank stands before a value'
  const compare = numeric ? (a, b) => a - b : new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' }).compare
  for (let i = 1; i < filled.length; i++) {
    const step = compare(filled[i - 1], filled[i])
    if (way === 'ascending' ? step > 0 : step < 0) return `${filled[i - 1]} before ${filled[i]}, ${way}`
  }
  return null
}

checks['search and filters show what fits, and say how many'] = async () => {
  const { page, complaints, close } = await visit(browser, file)
  const { rows } = await seen(page)
  const one = rows[Math.floor(rows.length / 2)]
  const part = one.name.trim().slice(0, 4)
  await page.locator(`${FORM} [name=q]`).fill(part.toUpperCase())
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain(part).trim().split(/\s+/)
  const fits = rows.filter((row) => words.every((word) => plain(`${row.name} ${row.state}`).includes(word)))
  expect(await shown(page), fits.map((row) => row.j), `found by ${part}`)
  await page.locator(`${FORM} [name=state]`).selectOption(one.state)
  await page.locator(`${FORM} [name=kind]`).selectOption(one.kind)
  const fewer = fits.filter((row) => row.state === one.state && row.kind === one.kind)
  expect(await shown(page), fewer.map((row) => row.j), `found in ${one.state}, ${one.kind}`)
  const said = await page.locator(`${FORM} output`).textContent()
  expect(said.replace(/[^\d ]/g, '').split(/ +/).filter(Boolean).map(Number), [fewer.length, rows.length], 'said')
  expect(complaints, [], 'complaints')
  await close()
  return said
}

checks['an address leads back to what was looked at, and so does the way back'] = async () => {
  const { page, close } = await visit(browser, file)
  const all = await shown(page)
  const { id, rows } = await seen(page)
  await page.locator(`${FORM} [name=q]`).pressSequentially(rows[0].name.trim().slice(0, 2))
  const found = await shown(page)
  const searched = query(page)
  await page.locator(`#${id} thead button.sort`).nth(1).click()
  const sorted = await shown(page)
  const address = query(page)
  if (!address.startsWith(`#${id}?`) || !address.includes('sort=')) throw new Error(`address is ${address}`)
  const again = await visit(browser, file, { hash: address })
  expect(await shown(again.page), sorted, 'seen at the address')
  expect(await again.page.evaluate((id) => Math.abs(document.getElementById(id).getBoundingClientRect().top) < innerHeight, id), true, 'scrolled to the table')
  expect(again.complaints, [], 'complaints')
  await again.close()
  await page.goBack()
  expect([query(page), await shown(page)], [searched, found], 'before the sort')
  await page.goBack()
  expect([query(page), await shown(page)], ['', all], 'before the search: a word typed is one step')
  await page.goForward()
  expect(await shown(page), found, 'forward again')
  await close()
}

checks['addresses of any kind do no harm'] = async () => {
  for (const hash of ['#%', '#nowhere?q=x', '#?', '#__proto__?sort=constructor', '#<img src=x onerror=alert(1)>']) {
    const { complaints, close } = await visit(browser, file, { hash })
    expect(complaints, [], `complaints at ${hash}`)
    await close()
  }
  const { page, complaints, close } = await visit(browser, file)
  const { id, rows } = await seen(page)
  await page.evaluate((hash) => { location.hash = hash }, `#${id}?q=&state=ZZ&kind=%00&sort=nothing:up&more=1`)
  await page.waitForFunction(() => location.hash.includes('more'))
  expect(await shown(page), rows.map((row) => row.j), 'a state that the page has not is none')
  expect(complaints, [], 'complaints')
  await close()
}

checks['a row leads to its details, opened, in view and in focus'] = async () => {
  const { page, close } = await visit(browser, file)
  const { id, rows } = await seen(page)
  const row = rows[Math.floor(rows.length / 3)]
  await page.locator(`#${id} tr[data-j="${row.j}"] a[href^="#j-"]`).first().click()
  const details = page.locator('#' + anchor(row.j))
  const state = () => details.evaluate((element) => ({
    open: element.open,
    inView: element.getBoundingClientRect().top > -2 && element.getBoundingClientRect().top < innerHeight,
    inFocus: document.activeElement === element.querySelector('summary')
  }))
  const there = { open: true, inView: true, inFocus: true }
  await page.waitForFunction((name) => document.getElementById(name).open, anchor(row.j))
  expect(await state(), there, 'after the click')
  await details.locator('summary').first().click()
  await page.evaluate(() => scrollTo(0, 0))
  await page.locator(`#${id} tr[data-j="${row.j}"] a[href^="#j-"]`).first().click()
  await page.waitForFunction((name) => document.getElementById(name).open, anchor(row.j))
  expect(await state(), there, 'after closing it and the same click again')
  await close()
  const again = await visit(browser, file, { hash: '#' + anchor(row.j) })
  expect(await again.page.locator('#' + anchor(row.j)).evaluate((element) => element.open), true, 'opened by the address')
  await again.close()
}

await judged(checks)
await browser.close()
