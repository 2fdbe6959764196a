// Names come from files. usage: names.mjs PAGE TWIN NAMES CHROMIUM
//   PAGE   the report with names that try to be something else
//   TWIN   the report of the same records with plain names
//   NAMES  a file of the names, a JSON list: each must stand in PAGE as text
// Whatever a name holds, both pages are made of the same elements with the same attributes.
import { readFileSync } from 'node:fs'
import { expect, judged, launched, visit } from './browser.mjs'

const [file, twin, names, chromium] = process.argv.slice(2)
const browser = await launched(chromium)
const checks = {}

/** How often there is each element, by what it is in and its attributes' names. */
const build = (page) => page.evaluate(() => {
  const counts = {}
  for (const element of document.querySelectorAll('*')) {
    const at = [element.parentElement?.localName ?? '', element.localName, ...element.getAttributeNames().sort()].join(' ')
    counts[at] = (counts[at] ?? 0) + 1
  }
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
})

/** What no page of this kind holds, wherever it comes from. */
const foreign = (page) => page.evaluate(() => [...document.querySelectorAll('*')].flatMap((element) => {
  const moved = element.matches('.tip') // its place, which the script sets, and no name can
  const faults = element.getAttributeNames().filter((name) => !(moved && name === 'style') && /^on|^(style|srcdoc|formaction|ping|background|xlink:href)$/.test(name)).map((name) => `${element.localName} ${name}`)
  if (/^(iframe|object|embed|base|frame|applet|img|image|audio|video|foreignobject|animate|set|use)$/i.test(element.localName)) faults.push(element.localName)
  const address = element.getAttribute('href') ?? element.getAttribute('action') ?? '#'
  if (!/^(#|[\w.-]+(\/[\w.-]+)*(#.*)?$|https:\/\/)/.test(address)) faults.push(`${element.localName} to ${address}`)
  return faults
}))

for (const scripts of [true, false]) {
  const how = scripts ? 'with scripts' : 'without scripts'
  checks[`names leave the page as it is, ${how}`] = async () => {
    const one = await visit(browser, file, { scripts })
    const other = await visit(browser, twin, { scripts })
    const [found, wanted] = [await build(one.page), await build(other.page)]
    const text = (list) => list.map(([at, count]) => `${count} ${at}`)
    expect(text(found).filter((line) => !text(wanted).includes(line)), text(wanted).filter((line) => !text(found).includes(line)), 'elements that differ')
    expect(await foreign(one.page), [], 'foreign')
    expect(one.complaints, [], 'complaints')
    await one.close()
    await other.close()
    return `${found.reduce((sum, [, count]) => sum + count, 0)} elements`
  }
}

checks['every name stands there as text'] = async () => {
  const { page, close } = await visit(browser, file, { scripts: false })
  const plain = (text) => text.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '\ufffd').replace(/\s+/g, ' ').trim() // control characters are seen as one letter
  const text = plain(await page.evaluate(() => document.body.textContent)).toLowerCase()
  expect(JSON.parse(readFileSync(names, 'utf8')).filter((name) => !text.includes(plain(name).toLowerCase())), [], 'missing')
  await close()
}

checks['with such names it still sorts, finds, tells and copies'] = async () => {
  const { page, complaints, close } = await visit(browser, file, { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('form.filter [name=q]').fill('<script>')
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('button.sort, summary')) element.click()
    for (const path of document.querySelectorAll('svg.map path[data-j]')) path.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }))
  })
  await page.locator('details[open] button.copy').first().waitFor({ state: 'attached' })
  await page.evaluate(() => { for (const button of document.querySelectorAll('button.copy')) button.click() })
  expect(await foreign(page), [], 'foreign')
  expect(complaints, [], 'complaints')
  await close()
}

await judged(checks)
await browser.close()
