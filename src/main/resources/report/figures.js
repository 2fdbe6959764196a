// A button at each figure that copies the command which explains it: the figure back to its files, counts and query.
;(() => {
  const { TEXTS, filled, make } = Page
  const LONG_TABLE = 60 // rows; above, a row gets its buttons when it is looked at
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
      const longTable = figure.closest('tbody') && figure.closest('table').rows.length > LONG_TABLE
      if (offered.has(figure) || figure instanceof SVGElement) continue
      if (!within.matches('tr') && (longTable || figure.closest('details:not([open])'))) continue
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

  const look = (event) => {
    const row = event.target.closest?.('tbody tr')
    if (row) equip(row)
  }
  document.addEventListener('pointerover', look)
  document.addEventListener('focusin', look)
  document.addEventListener('toggle', (event) => { if (event.target.open) equip(event.target) }, true) // it does not bubble
  document.body.append(said)
  equip(document.body)
})()
