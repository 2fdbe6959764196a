// A button at each figure that copies the command which explains it: the figure back to its files, counts and query.
;(() => {
  const { TEXTS, filled, make } = Page
  const SAID_FOR_MS = 6000
  const offered = new WeakSet()
  const said = make('div', { class: 'said', role: 'status', hidden: '' })
  let silence

  // People paste it into a shell, and names in it come from files.
  const word = (text) => {
    const visible = text.replace(/\p{Cc}/gu, '?')
    return /^[\w./:=,@%+-]+$/.test(visible) ? visible : "'" + visible.replace(/'/g, "'\\''") + "'"
  }
  const command = (figure) => `jobs/submit explain ${word(figure.dataset.figure)} --lake DIR`

  const say = (text) => {
    said.textContent = text
    said.hidden = false
    clearTimeout(silence)
    silence = setTimeout(() => { said.hidden = true }, SAID_FOR_MS)
  }

  // Where a page may not write to the clipboard, the command stands there, selected.
  const offer = (button, text) => {
    const field = button.nextElementSibling?.matches('input.command')
      ? button.nextElementSibling
      : make('input', { class: 'command', readonly: '', 'aria-label': TEXTS.command })
    field.value = text
    field.size = text.length
    button.after(field)
    field.select()
  }

  const copy = async (button, text) => {
    try {
      await navigator.clipboard.writeText(text)
      say(filled(TEXTS.copied, text))
    } catch {
      offer(button, text)
    }
  }

  // The button has no text of its own (its sign is drawn by the style): a cell is still sorted by its own text.
  const equip = (within) => {
    for (const figure of within.querySelectorAll('[data-figure]')) {
      if (offered.has(figure) || figure instanceof SVGElement || figure.closest('details:not([open])')) continue
      offered.add(figure)
      const button = make('button', { type: 'button', class: 'copy', title: TEXTS.explain, 'aria-label': TEXTS.explain })
      button.addEventListener('click', (event) => {
        event.preventDefault() // of a summary: it would close
        copy(button, command(figure))
      })
      const inside = figure.matches('tr') ? figure.cells[figure.cells.length - 1] : figure
      if (inside.closest('a, button')) inside.closest('a, button').after(button)
      else inside.append(button)
    }
  }

  // A table of a thousand figures is one stop of the tabulator key; arrows lead from one to the next.
  const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }
  const shownIn = (table) => [...table.querySelectorAll('button.copy')].filter((button) => !button.closest('[hidden]'))
  const stop = (table, at) => {
    for (const button of table.querySelectorAll('button.copy')) button.tabIndex = button === at ? 0 : -1
  }
  const oneStop = (table) => stop(table, shownIn(table)[0])
  const next = (button, table, key) => {
    const buttons = shownIn(table)
    const cell = button.closest('td, th')
    const along = key === 'ArrowUp' || key === 'ArrowDown'
      ? buttons.filter((one) => one.closest('td, th').cellIndex === cell.cellIndex)
      : buttons
    return along[along.indexOf(button) + STEPS[key]]
  }
  document.addEventListener('keydown', (event) => {
    const table = event.target.matches?.('button.copy') && event.key in STEPS ? event.target.closest('table') : null
    const found = table && next(event.target, table, event.key)
    if (!found) return
    event.preventDefault() // the page would scroll
    stop(table, found)
    found.focus()
  })
  document.addEventListener('narrowed', (event) => oneStop(event.target))

  document.addEventListener('toggle', (event) => { if (event.target.open) equip(event.target) }, true) // it does not bubble
  document.body.append(said)
  equip(document.body)
  for (const table of document.querySelectorAll('table')) oneStop(table)
})()
