// What can be said of the page without touching it. usage: look.mjs PAGE OUT CHROMIUM
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, judged, launched, visit } from './browser.mjs'

const MOST_BYTES = 1_500_000
const MOST_PAINT_MS = 10_000 // the bar is one second; a machine that builds is not asked for it
const MOST_SHOT_PX = 9_000
const WIDTHS = [360, 768, 1600]
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const [file, out, chromium] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser = await launched(chromium)
const checks = {}

checks['the page is small enough'] = () => {
  const { size } = statSync(file)
  if (size > MOST_BYTES) throw new Error(`${size} bytes, more than ${MOST_BYTES}`)
  return `${size} bytes`
}

checks['it complains of nothing and fetches nothing, read to its end'] = async () => {
  const { page, complaints, close } = await visit(browser, file)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await page.waitForLoadState('networkidle')
  expect(complaints, [], 'complaints')
  await close()
}

checks['it is painted soon'] = async () => {
  const { page, close } = await visit(browser, file)
  const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  const ms = Math.round(await painted.jsonValue())
  await close()
  if (ms > MOST_PAINT_MS) throw new Error(`first paint after ${ms} ms`)
  return `first contentful paint after ${ms} ms`
}

/** Opens what a reader would open, so that it is looked at too. */
const opened = (page) => page.evaluate(() => {
  for (const details of [...document.querySelectorAll('details')].slice(0, 3)) details.open = true
  document.querySelector('details.jurisdiction')?.setAttribute('open', '')
})

for (const scheme of ['light', 'dark']) {
  for (const width of [360, 1600]) {
    checks[`anyone can read it: ${scheme}, ${width} wide`] = async () => {
      const { page, close } = await visit(browser, file, { scheme, width })
      await opened(page)
      await page.evaluate(axe)
      const found = await page.evaluate((tags) => window.axe.run({ runOnly: tags, resultTypes: ['violations'] }), RULES)
      const faults = found.violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 5).map((node) => `${id} (${nodes.length}): ${node.target.join(' ')}: ${node.failureSummary.split('\n')[1] ?? ''}`))
      await close()
      expect(faults, [], 'violations')
    }
  }
}

for (const width of WIDTHS) {
  checks[`it fits into ${width} pixels`] = async () => {
    for (const scheme of ['light', 'dark']) {
      const { page, close } = await visit(browser, file, { width, scheme })
      await opened(page)
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
      const height = Math.min(MOST_SHOT_PX, await page.evaluate(() => document.documentElement.scrollHeight))
      await page.screenshot({ path: join(out, `${width}-${scheme}.png`), fullPage: true, clip: { x: 0, y: 0, width, height } })
      await page.screenshot({ path: join(out, `${width}-${scheme}-first.png`) })
      await close()
      expect(wide, room, `width of the page, ${scheme}`)
    }
  }
}

checks['it prints'] = async () => {
  const { page, close } = await visit(browser, file)
  await page.emulateMedia({ media: 'print' })
  const bare = await page.evaluate(() => [...document.querySelectorAll('thead th')]
    .filter((th) => !th.innerText.trim()).map((th) => th.closest('table').id))
  expect(bare, [], 'tables with a head that is not printed')
  const pdf = await page.pdf({ path: join(out, 'print.pdf'), format: 'Letter' })
  await close()
  expect(pdf.subarray(0, 5).toString(), '%PDF-', 'first bytes')
  return `${pdf.length} bytes`
}

checks['without scripts every section, table and figure is there'] = async () => {
  const { page, complaints, close } = await visit(browser, file, { scripts: false })
  const shown = await page.evaluate(() => {
    const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0
    const inView = (selector) => [...document.querySelectorAll(selector)].filter((element) => !element.closest('details'))
    return {
      sections: inView('main section').length,
      unseen: inView('main section, main h2, main table, main figure, main svg').filter((element) => !seen(element)).map((element) => element.outerHTML.slice(0, 80)),
      closedAway: [...document.querySelectorAll('details')].filter((details) => !details.querySelector(':scope > summary')).length,
      offered: inView('form.filter, button, [role=status]').filter(seen).map((element) => element.outerHTML.slice(0, 80)),
      bare: [...document.querySelectorAll('figure')].filter((figure) => figure.querySelector('svg') && !figure.closest('details, section')?.querySelector(figure.matches('.small') ? 'p' : 'table')).map((figure) => figure.outerHTML.slice(0, 80))
    }
  })
  await close()
  expect(complaints, [], 'complaints')
  expect(shown.unseen, [], 'not visible')
  expect(shown.offered, [], 'offered, though nothing would happen')
  expect(shown.closedAway, 0, 'details that cannot be opened')
  expect(shown.bare, [], 'drawings with no table, or small ones with no sentence, of what they show')
  return `${shown.sections} sections`
}

await judged(checks)
await browser.close()
