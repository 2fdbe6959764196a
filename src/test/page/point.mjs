// What a pointer finds: the map's tooltips, and the commands that explain figures. usage: point.mjs PAGE CHROMIUM
import { execFileSync } from 'node:child_process'
import { anchor, expect, judged, launched, visit } from './browser.mjs'

const [file, chromium] = process.argv.slice(2)
const browser = await launched(chromium)
const checks = {}

/** Points on the map that lie on a county: with a row in the table, or (wanted = false) without one. */
const county = async (page, wanted, skip = 0) => {
  await page.locator('svg.map').first().scrollIntoViewIfNeeded()
  const found = await page.evaluate(([wanted, skip]) => {
    for (const path of document.querySelectorAll('svg.map path[data-j]')) {
      const box = path.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const row = document.querySelector(`tr[data-j="${CSS.escape(path.dataset.j)}"]`)
      if (Boolean(row) === wanted && document.elementFromPoint(x, y) === path && skip-- === 0) {
        return { x, y, j: path.dataset.j, name: row?.cells[0].textContent.trim(), cells: row && [...row.cells].map((cell) => cell.textContent.trim()), title: path.querySelector('title')?.textContent }
      }
    }
    return null
  }, [wanted, skip])
  if (!found && wanted) throw new Error('no county on the map has a row in the table')
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
  const there = await county(page, true)
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

checks['the map tells a county without figures'] = async () => {
  const { page, close } = await visit(browser, file)
  const there = await county(page, false)
  if (!there) return 'every county that was tried has figures'
  await page.mouse.move(there.x, there.y)
  expect((await tip(page))?.lines, [there.title], 'the tooltip')
  await page.mouse.click(there.x, there.y)
  expect(new URL(page.url()).hash, '', 'the address after a click')
  await page.mouse.move(0, 0)
  expect(await tip(page), null, 'the tooltip off the map')
  await close()
}

checks['a first touch tells, a second one leads there'] = async () => {
  const { page, close } = await visit(browser, file, { width: 768, hasTouch: true })
  const there = await county(page, true)
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

checks['a row of a long table gets its buttons when it is reached'] = async () => {
  const { page, close } = await visit(browser, file)
  const row = page.locator('table.sortable > tbody > tr:has([data-figure])').first()
  if (await row.count() === 0) return 'no row of a sortable table names a figure'
  const before = await row.evaluate((element) => [...element.cells].map((cell) => cell.textContent))
  await row.locator('a').first().focus()
  const wanted = await row.locator('[data-figure]').count()
  expect(await row.locator('button.copy').count(), wanted, 'buttons')
  expect(await row.evaluate((element) => [...element.cells].map((cell) => cell.textContent)), before, 'text of its cells')
  await close()
}

await judged(checks)
await browser.close()
