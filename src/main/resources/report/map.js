// The map's tooltips. Its counties are no stops of the tabulator key: there are 3,000, and the table has each county's
// figures, a search, and a link to the same details. What the pointer finds on the map is a row of that table.
;(() => {
  const { make, plain, headers, go } = Page
  const root = document.documentElement
  const tip = make('div', { class: 'tip', role: 'status', hidden: '' })

  const mapped = (map) => {
    const rows = new Map([...document.querySelectorAll('tr[data-j]')].reverse().map((row) => [row.dataset.j, row]))
    const titles = new Map()
    let shown = null
    const hide = () => { tip.hidden = true; shown = null }
    const lines = (path) => {
      const row = rows.get(path.dataset.j)
      if (!row) return [titles.get(path) ?? '']
      const heads = headers(row.closest('table'))
      const told = heads.some(({ th }) => 'tip' in th.dataset) ? heads.filter(({ th }) => 'tip' in th.dataset) : heads.slice(0, 5)
      return told.map(({ th, text, column }, at) => (at ? (th.dataset.tip || text) + ': ' : '') + plain(row.cells[column].textContent))
    }
    const show = (path, x, y) => {
      const title = path.querySelector('title')
      if (title) { // else the browser's own tooltip stands over this one
        titles.set(path, title.textContent)
        title.remove()
      }
      if (shown !== path) tip.replaceChildren(...lines(path).map((line, at) => make(at ? 'span' : 'strong', {}, line)))
      shown = path
      tip.hidden = false
      const { offsetWidth: width, offsetHeight: height } = tip
      tip.style.left = Math.max(4, Math.min(x + 14, root.clientWidth - width - 4)) + 'px'
      tip.style.top = (y + 18 + height > root.clientHeight ? Math.max(4, y - height - 10) : y + 18) + 'px'
    }
    const at = (event) => event.target.closest('path[data-j]')
    map.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'touch') return
      if (at(event)) show(at(event), event.clientX, event.clientY)
      else hide()
    })
    map.addEventListener('pointerleave', (event) => { if (event.pointerType !== 'touch') hide() })
    map.addEventListener('focusin', (event) => {
      const box = event.target.getBoundingClientRect()
      if (at(event)) show(at(event), box.right, box.bottom)
    })
    map.addEventListener('focusout', hide)
    document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide() })
    map.addEventListener('click', (event) => { // a first touch tells, a second one goes there
      const path = at(event)
      if (!path) hide()
      else if (event.pointerType === 'touch' && shown !== path) show(path, event.clientX, event.clientY)
      else { hide(); go(path.dataset.j) }
    })
  }

  const maps = document.querySelectorAll('svg.map')
  if (maps.length) document.body.append(tip)
  maps.forEach(mapped)
})()
