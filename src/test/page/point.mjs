// What a pointer finds: the map's tooltips, and the commands that explain figures. usage: point.mjs PAGE CHROMIUM
import { execFileSync } from 'node:child_process'
import { anchor, expect, judged, launched, visit } from './browser.mjs'

const [file, chromium] = process.argv.slice(2)
const browser = await launched(chromium)
const checks = {}

/** A point on the map at which a county lies, and what the table says of it. */
const county = async (page, kind = 'path[data-j]') => {
  await page.locator('svg.map').first().scrollIntoViewIfNeeded()
  const found = await page.evaluate((kind) => {
    for (const path of document.querySelectorAll(`svg.map ${kind}`)) {
      const box = path.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const row = path.dataset.j && document.querySelector(`tr[data-j="${CSS.escape(path.dataset.j)}"]`)
      if (Boolean(path.dataset.j) === Boolean(row) && document.elementFromPoint(x, y) === path) {
        return { x, y, j: path.dataset.j, name: row?.cells[0].textContent.trim(), cells: row && [...row.cells].map((cell) => cell.textContent.trim()) }
      }
    }
    return null
  }, kind)
  if (!found) throw new Error(`nothing on the map is ${kind}`)
  return found
}
const tip = (page) => page.evaluate(() => {
  const element = document.querySelector('.tip[role=status]')
  if (!element.checkVisibility()) return null
  const box = element.getBoundingClientRect()
  return { lines: [...element.children].map((line) => line.textContent), inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight }
})

checks['the map tells a county and leads to its details'] = async () => {
  const { page, complaints, close } = await visit(browser, file)
  const there = await county(page)
  await page.mouse.move(there.x, there.y)
  const told = await tip(page)
  expect([told?.lines[0], told?.inside], [there.name, true], 'the tooltip')
  const unknown = told.lines.slice(1).filter((line) => !there.cells.some((cell) => cell && line.endsWith(cell)))
  if (told.lines.length < 3) throw new Error(`the tooltip tells only ${told.lines}`)
  expect(unknown.filter((line) => !line.endsWith(': ')), [], 'told, and not in the row of the table')
  await page.keyboard.press('Escape')
  expect(await tip(page), null, 'the tooltip after Escape')
  await page.mouse.click(there.x, there.y)
  await page.waitForFunction((id) => document.getElementById(id).open, anchor(there.j))
  expect(new URL(page.url()).hash, '#' + anchor(there.j), 'the address')
  expect(complaints, [], 'complaints')
  await close()
  return told.lines.join(' | ')
}

checks['the map tells nothing of a county without figures, nor off the map'] = async () => {
  const { page, close } = await visit(browser, file)
  for (const elsewhere of [await county(page, 'path.no-data:not([data-j])'), { x: 1, y: 1 }]) {
    const there = await county(page)
    await page.mouse.move(there.x, there.y)
    expect((await tip(page))?.lines[0], there.name, 'the tooltip')
    await page.mouse.move(elsewhere.x, elsewhere.y)
    expect(await tip(page), null, `the tooltip at ${elsewhere.x}, ${elsewhere.y}`)
  }
  await close()
}

checks['a first touch tells, a second one leads there'] = async () => {
  const { page, close } = await visit(browser, file, { width: 768, hasTouch: true })
  const there = await county(page)
  await page.touchscreen.tap(there.x, there.y)
  expect([(await tip(page))?.lines[0], new URL(page.url()).hash], [there.name, ''], 'after one touch')
  await page.touchscreen.tap(there.x, there.y)
  await page.waitForFunction((id) => document.getElementById(id).open, anchor(there.j))
  await close()
}

const figure = (page) => page.evaluate(() => document.querySelector('[data-figure]:has(button.copy)').dataset.figure)

checks['a figure gives the command that explains it'] = async () => {
  const { page, complaints, close } = await visit(browser, file, { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('[data-figure] button.copy').first().click()
  await page.locator('.said[role=status]').waitFor({ state: 'visible' })
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const id = await figure(page)
  expect(execFileSync('sh', ['-c', `set -- ${copied}; printf '%s\n' "$@"`]).toString().trim().split('\n'), ['jobs/submit', 'explain', id, '--lake', 'DIR'], 'words that a shell sees')
  expect(complaints, [], 'complaints')
  await close()
  return copied
}

checks['without a clipboard the command stands there, selected'] = async () => {
  const { page, complaints, close } = await visit(browser, file)
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const button = page.locator('[data-figure] button.copy').first()
  await button.click()
  await button.click()
  const selected = await page.evaluate(() => [document.querySelectorAll('input.command').length, document.getSelection().toString(), document.activeElement.value])
  const command = selected[2]
  expect(selected, [1, command, command], 'fields of commands, what is selected, what is in focus')
  if (!command?.startsWith('jobs/submit explain ')) throw new Error(`the field holds ${command}`)
  expect(complaints, [], 'complaints')
  await close()
}

checks['a table of figures is one stop of the tabulator key, and arrows lead on'] = async () => {
  const { page, close } = await visit(browser, file)
  const table = page.locator('table.sortable:has(tbody [data-figure])').first()
  const figures = await table.locator('[data-figure]').count()
  expect(await table.locator('button.copy').count(), figures, 'buttons')
  expect(await table.locator('button.copy:not([tabindex="-1"])').count(), 1, 'stops')
  await table.locator('button.copy').first().focus()
  const inFocus = () => page.evaluate(() => [...document.activeElement.closest('table').querySelectorAll('button.copy')].indexOf(document.activeElement))
  await page.keyboard.press('ArrowRight')
  expect(await inFocus(), 1, 'one to the right')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  expect(await inFocus(), 0, 'back, and no further')
  await page.keyboard.press('ArrowDown')
  const [row, column] = await page.evaluate(() => [document.activeElement.closest('tr').sectionRowIndex, document.activeElement.closest('td').cellIndex])
  expect([row > 0, column], [true, await table.locator('button.copy').first().evaluate((button) => button.closest('td').cellIndex)], 'one down')
  expect(await table.locator('button.copy:not([tabindex="-1"])').count(), 1, 'stops, still')
  await close()
  return `${figures} figures`
}

await judged(checks)
await browser.close()
