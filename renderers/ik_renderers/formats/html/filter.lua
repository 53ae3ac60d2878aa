-- Maps the semantic classes of a manuscript to the elements of an accessible page.
--
-- In: pandoc's AST, with the classes of the document Markdown. Out: the same text as the template's parts `titelblatt`,
-- `kopf`, `vorspann`, `verzeichnis`, `fussnoten` and the body.
-- Every tag that pandoc cannot write is a RawBlock of ours; text always stays in the AST, so pandoc escapes it.
-- (One file, though long: pandoc takes a filter whole.)
-- IDs of ours begin with a capital letter and so never meet an ID of the source, which has none.

local MAX_LEVEL <const> = 6
local TOC_DEPTH <const> = 3
local KEPT_SPANS <const> = { ziffer = true, beschriftung = true }
local SCHEMES <const> = { http = true, https = true, mailto = true, tel = true }
local ALIGNMENT <const> = { AlignRight = 'rechts', AlignCenter = 'mitte' }
local ENTITIES <const> = { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }
local ASCII <const> = { ['ä'] = 'ae', ['ö'] = 'oe', ['ü'] = 'ue', ['ß'] = 'ss' }

local seen = {} -- every ID of the page
local shift = 0 -- from a heading's level in the manuscript to its level in the page
local level = 1 -- of the heading that governs what is being written
local drawings = {} -- by their number, see drawings.py

-- Small things ---------------------------------------------------------------------------------------------------

local function raw(html)
  return pandoc.RawBlock('html', html)
end

--- One attribute of a tag of ours; nothing for an empty value.
local function attribute(name, value)
  return value ~= '' and ' ' .. name .. '="' .. value:gsub('[&<>"]', ENTITIES) .. '"' or ''
end

local function attributes(element)
  return attribute('class', table.concat(element.classes, ' ')) .. attribute('id', element.identifier)
end

--- An ID that nobody has yet, or the empty string.
local function claimed(id)
  if seen[id] then return '' end
  seen[id] = true
  return id
end

local function anchor_of(text)
  local lower = pandoc.text.lower(text)
  for letter, ascii in pairs(ASCII) do lower = lower:gsub(letter, ascii) end
  return (lower:gsub('[^%w.]+', '-'):gsub('^%-', ''):gsub('%-$', ''))
end

local function is_division(block, class)
  return block.t == 'Div' and block.classes:includes(class)
end

-- Cleaning: IDs, classes and text are all that comes through -------------------------------------------------------

--- Drops every attribute but the one we read: pandoc would write `onclick` and `style` as they stand.
local function bare(element)
  local zitat = element.attributes.zitat
  element.attributes = zitat and { zitat = zitat } or {}
  if element.identifier ~= '' then element.identifier = claimed(element.identifier) end
  return element
end

--- A picture that format.py has made part of the page, else the image.
local function clean_image(image)
  local drawing = drawings[tonumber(image.src:match('^schaubild:(%d+)$'))]
  if drawing then return drawing end
  if not image.src:match('^data:image/[%w.+-]+[;,]') then return image.caption end
  image.title = ''
  bare(image)
  if #image.caption == 0 then image.attributes.alt = '' end -- decoration; without the attribute its name is read out
  return image
end

--- Cells carry scope and alignment; column widths would become inline styles, which the page forbids itself.
local function clean_table(element)
  bare(element)
  local columns = {}
  for index, spec in ipairs(element.colspecs) do
    columns[index] = ALIGNMENT[spec[1]]
    element.colspecs[index] = { pandoc.AlignDefault, nil }
  end
  local function dress(rows, scope, heads)
    for _, row in ipairs(rows) do
      row.attr = pandoc.Attr()
      for index, cell in ipairs(row.cells) do
        local head = scope == 'col' and 'col' or (index <= (heads or 0) and 'row' or nil)
        cell.attr = pandoc.Attr('', columns[index] and { columns[index] } or {}, head and { scope = head } or {})
        cell.alignment = pandoc.AlignDefault
      end
    end
  end
  local function is_empty(row)
    return not row.cells:find_if(function(cell) return pandoc.utils.stringify(cell.contents) ~= '' end)
  end
  if #element.head.rows == 1 and is_empty(element.head.rows[1]) then element.head.rows = {} end
  dress(element.head.rows, 'col')
  for _, body in ipairs(element.bodies) do
    dress(body.head, 'col')
    dress(body.body, nil, body.row_head_columns)
  end
  dress(element.foot.rows)
  return pandoc.Div(element, pandoc.Attr('', { 'tabelle' }))
end

local function clean_span(span)
  bare(span)
  local kept = span.identifier ~= '' or span.classes:find_if(function(class) return KEPT_SPANS[class] end)
  return kept and span or span.content
end

--- A picture that is part of the page is no part of a paragraph.
local function clean_paragraph(paragraph)
  local only = #paragraph.content == 1 and paragraph.content[1]
  if only and only.t == 'RawInline' and only.text:match('^<figure') then return raw(only.text) end
end

local CLEAN <const> = {
  RawInline = function(inline) return pandoc.Str(inline.text) end,
  RawBlock = function(block) return pandoc.Para { pandoc.Str(block.text) } end,
  Span = clean_span,
  Image = clean_image,
  Para = clean_paragraph,
  Table = clean_table,
  Code = bare, CodeBlock = bare, Div = bare, Header = bare,
}

-- Links and footnotes ----------------------------------------------------------------------------------------------

local BACK <const> = ' <a class="zusatz rueckweg" href="#Fussnotenzeichen-%d" role="doc-backlink" '
  .. 'aria-label="Zurück zum Text bei Fußnote %d">↑</a>'
local MARK <const> = '<sup class="fussnotenzeichen"><a href="#Fussnote-%d" id="Fussnotenzeichen-%d" '
  .. 'role="doc-noteref" aria-label="Fußnote %d">%d</a></sup>'

local notes = pandoc.Blocks {} -- the footnotes as list items
local note_count = 0

--- A footnote leaves its mark where it stood.
local function note(element)
  note_count = note_count + 1
  local blocks = element.content
  local way_back = pandoc.RawInline('html', BACK:format(note_count, note_count))
  local last = blocks[#blocks]
  if last and (last.t == 'Para' or last.t == 'Plain') then
    last.content:insert(way_back)
  else
    blocks:insert(pandoc.Plain { way_back })
  end
  notes:insert(raw('<li id="Fussnote-' .. note_count .. '">'))
  notes:extend(blocks)
  notes:insert(raw('</li>'))
  return pandoc.RawInline('html', MARK:format(note_count, note_count, note_count, note_count))
end

--- Links lead to the web, to a person or to a place on this page; any other is only its text.
--- The mark of a footnote in a link moves behind it, for a link in a link is no HTML.
local function link(element)
  local marks = pandoc.Inlines {}
  local words = element.content:walk {
    RawInline = function(mark) marks:insert(mark) return {} end,
    Link = function(inner) return inner.content end,
  }
  local target = element.target
  local scheme = target:match('^(%a[%w+.-]*):')
  local good = target:sub(1, 1) == '#' and seen[target:sub(2)] or scheme and SCHEMES[scheme:lower()]
  if not good then return words .. marks end
  return pandoc.Inlines { pandoc.Link(words, target) } .. marks
end

-- Headings and the table of contents -------------------------------------------------------------------------------

local entries = {} -- the numbered headings: { depth =, id =, words = }

local function remember(header, number)
  local words = header.content:walk {
    RawInline = function() return {} end, -- the mark of a footnote
    Link = function(element) return element.content end,
    Span = function(span)
      return span.classes:includes('ziffer') and pandoc.Span(span.content, { class = 'ziffer' }) or span.content
    end,
  }
  local id = header.identifier ~= '' and header.identifier or number.identifier
  if id ~= '' then table.insert(entries, { depth = header.level, id = id, words = words }) end
end

--- A heading keeps its ID; its number gets one as well: both anchors, one text.
local function heading(header)
  local number = header.content[1]
  if number and number.t == 'Span' and number.classes:includes('ziffer') then
    number.identifier = claimed('ziffer-' .. pandoc.utils.stringify(number))
    if header.level <= TOC_DEPTH then remember(header, number) end
  end
  header.level = math.min(MAX_LEVEL, header.level + shift)
  level = header.level
  return header
end

--- The entries from `first` on that lie at or below `depth`, as nested lists; returns the list and the next entry.
local function listed(first, depth)
  local items, index = {}, first
  while entries[index] and entries[index].depth >= depth do
    local entry = entries[index]
    if entry.depth == depth or #items == 0 then
      items[#items + 1] = pandoc.Blocks { pandoc.Plain { pandoc.Link(entry.words, '#' .. entry.id) } }
      index = index + 1
    else
      local nested
      nested, index = listed(index, entry.depth)
      items[#items]:insert(nested)
    end
  end
  return pandoc.BulletList(items), index
end

-- Boxes ------------------------------------------------------------------------------------------------------------

local written -- of blocks; defined below

local function is_part(block)
  return is_division(block, 'teil') and block.content[1] and block.content[1].t == 'Para'
end

--- The words of a label paragraph, without the span that marks it.
local function label_of(paragraph)
  return paragraph.content:walk {
    Span = function(span) return span.classes:includes('beschriftung') and span.content or nil end,
  }
end

local function part(division)
  local out = pandoc.Blocks {
    raw('<div' .. attributes(division) .. '>\n<dt>'), pandoc.Plain(label_of(division.content[1])), raw('</dt>\n<dd>'),
  }
  division.content:remove(1)
  out:extend(written(division.content))
  out:insert(raw('</dd>\n</div>'))
  return out
end

--- A box is an article: its quoting line is the heading and the permanent link, its labelled parts are pairs of a list.
--- Why a list of pairs: a screen reader says how many there are and steps through them; 105 more headings say nothing.
local function box(division)
  local out = pandoc.Blocks {}
  local quote, name = division.attributes.zitat, ''
  if quote and division.identifier ~= '' then
    name = claimed(anchor_of(quote))
    local link_here = pandoc.Link({ pandoc.Str(quote) }, '#' .. division.identifier)
    out:insert(pandoc.Header(math.min(MAX_LEVEL, level + 1), { link_here }, pandoc.Attr(name, { 'zitat' })))
  end
  out:insert(1, raw('<article' .. attributes(division) .. attribute('aria-labelledby', name) .. '>'))
  local listing = false
  for _, block in ipairs(division.content) do
    local pair = is_part(block)
    if pair ~= listing then out:insert(raw(pair and '<dl>' or '</dl>')) end
    listing = pair
    out:extend(pair and part(block) or written(pandoc.Blocks { block }))
  end
  if listing then out:insert(raw('</dl>')) end
  out:insert(raw('</article>'))
  return out
end

function written(blocks)
  local out = pandoc.Blocks {}
  for _, block in ipairs(blocks) do
    if block.t == 'Header' then
      out:insert(heading(block))
    elseif is_division(block, 'steckbrief') then
      out:extend(box(block))
    elseif block.t == 'Div' then
      block.attributes = {}
      block.content = written(block.content)
      out:insert(block)
    else
      out:insert(block)
    end
  end
  return out
end

-- The parts of the page --------------------------------------------------------------------------------------------

--- All paragraphs of a division as lines.
local function lines_of(division)
  local lines = { pandoc.Inlines {} }
  for _, block in ipairs(division.content) do
    for _, inline in ipairs(block.content or {}) do
      if inline.t == 'LineBreak' then lines[#lines + 1] = pandoc.Inlines {} else lines[#lines]:insert(inline) end
    end
    lines[#lines + 1] = pandoc.Inlines {}
  end
  return pandoc.List(lines):filter(function(line) return #line > 0 end)
end

--- The cover: its title is the heading of the page, its particulars are a list.
local function cover(division)
  local out = pandoc.Blocks {}
  for _, block in ipairs(division.content) do
    if is_division(block, 'titel') then
      local title = pandoc.Inlines {}
      for index, line in ipairs(lines_of(block)) do
        if index > 1 then title:insert(pandoc.LineBreak()) end
        title:extend(line)
      end
      out:insert(pandoc.Header(1, title, pandoc.Attr(block.identifier, { 'titel' })))
    elseif is_division(block, 'angaben') then
      block.content = { pandoc.BulletList(lines_of(block):map(function(line) return { pandoc.Plain(line) } end)) }
      out:insert(block)
    else
      out:extend(written { block })
    end
  end
  return out
end

--- Takes the first top-level division of a class out of the blocks; returns it and its place.
local function taken(blocks, class)
  for index, block in ipairs(blocks) do
    if is_division(block, class) then return blocks:remove(index), index end
  end
end

local function first_level_headings(blocks)
  local count = 0
  for _, block in ipairs(blocks) do
    if block.t == 'Header' and block.level == 1 then
      count = count + 1
    elseif block.t == 'Div' then
      count = count + first_level_headings(block.content)
    end
  end
  return count
end

local function has_title(division)
  return division and division.content:find_if(function(block) return is_division(block, 'titel') end)
end

--- The table of contents, with what else stands in its division, under the heading that the manuscript gives it.
local function navigation(division, meta)
  local rest = pandoc.Blocks {}
  for _, block in ipairs(division.content) do
    if block.t == 'Header' and not meta.verzeichnistitel then
      meta.verzeichnistitel = pandoc.MetaInlines(block.content)
    else
      rest:insert(block)
    end
  end
  rest:insert((listed(1, 1)))
  meta.verzeichnis = pandoc.MetaBlocks(rest)
end

function Pandoc(doc)
  -- Only the text is cleaned: what format.py puts into the metadata is markup of ours.
  for number, inlines in ipairs(doc.meta.schaubilder or {}) do drawings[number] = inlines[1] end
  doc.meta.schaubilder = nil
  local blocks, meta = doc.blocks:walk(CLEAN):walk { Note = note, Link = link }, doc.meta
  local title_page = taken(blocks, 'titelblatt')
  local head = taken(blocks, 'kopf')
  local contents, place = taken(blocks, 'inhaltsverzeichnis')

  if has_title(title_page) then
    shift = 1
  elseif first_level_headings(blocks) ~= 1 then
    shift = 1
    meta.ueberschrift = true -- the template makes the document's title the heading of the page
  end
  if title_page then meta.titelblatt = pandoc.MetaBlocks(cover(title_page)) end
  if head then meta.kopf = pandoc.MetaBlocks(written { head }) end
  if contents then
    local before, after = pandoc.Blocks {}, pandoc.Blocks {}
    for index, block in ipairs(blocks) do (index < place and before or after):insert(block) end
    if #before > 0 then meta.vorspann = pandoc.MetaBlocks(written(before)) end
    blocks = after
  end
  doc.blocks = written(blocks)
  if contents then navigation(contents, meta) end
  if #notes > 0 then meta.fussnoten = pandoc.MetaBlocks(notes) end
  return doc
end
