// A page as one reader has it: a width, light or dark, with scripts or without; and what it did that no page may do.
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

/** The browser of this machine; root has no sandbox there. */
export const launched = (executablePath) => chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
})

/** The id of a jurisdiction's details. */
export const anchor = (j) => 'j-' + j.replaceAll(':', '-')

/** @returns the page, and its complaints: errors, warnings, questions asked, whatever it fetched beside itself. */
export async function visit(browser, file, { hash = '', width = 1280, height = 900, scheme = 'light', scripts = true, ...more } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: scripts, ...more })
  const page = await context.newPage()
  const address = pathToFileURL(file).href
  const complaints = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  page.on('request', (request) => {
    const asked = request.url()
    if (asked.split('#')[0] !== address && !asked.startsWith('data:')) complaints.push(`request: ${asked}`)
  })
  await page.goto(address + hash)
  return { page, complaints, close: () => context.close() }
}

/** Runs checks one after the other; each says a line that the JUnit test reads. A check returns nothing, or throws. */
export async function judged(checks) {
  for (const [name, check] of Object.entries(checks)) {
    let fault = null
    let note = null
    try {
      note = await check()
    } catch (error) {
      fault = error.message
    }
    console.log(JSON.stringify({ name, fault, note: note ?? null }))
  }
}

/** @throws where what is there is not what was expected, with both */
export function expect(found, wanted, about) {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (is !== should) throw new Error(`${about}\n  found    ${shortened(is)}\n  expected ${shortened(should)}`)
}

const shortened = (text) => (text?.length > 2000 ? text.slice(0, 2000) + ' ...' : text)
