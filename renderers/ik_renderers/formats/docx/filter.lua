--- Maps the semantic classes of a manuscript to named Word styles.
--
-- What leaves this filter is pandoc's own text with `custom-style` names, and empty marker elements of the namespace
-- `urn:ik-model:docx`, which body.py takes out again.
-- Why markers: pandoc can name a paragraph's style, but it cannot break a page before it, end a section, or say where a
-- box begins; an element of our own namespace cannot come from any text.
--
-- Paragraphs and lists pass through untouched, in plain tables.
-- Why: handing every word to Lua costs more than all of pandoc's own work.

local NAMESPACE = "urn:ik-model:docx"

--- Role class → Word style: the one table.
-- A role that is not here gets `IK <Class>`, based on the style of its surroundings.
local STYLE_OF = {
  herausgeber = "IK Herausgeber",
  titel = "IK Titel",
  angaben = "IK Angaben",
  anschrift = "IK Anschrift",
  auswahl = "IK Auswahl",
  briefkopf = "IK Briefkopf",
  schaubild = "IK Schaubild",
  siehe = "IK Siehe",
  logo = "IK Logo",
  platzhalter = "IK Platzhalter",
  bildunterschrift = "caption",
  tabellentitel = "caption",
  oberziel = "IK Oberziel",
  teilziel = "IK Teilziel",
  massnahme = "IK Maßnahme",
  ["massnahme-titel"] = "IK Maßnahme",
  aufgaben = "IK Aufgaben",
  zielgruppen = "IK Zielgruppe",
  aktivitaeten = "IK Aktivität",
  verantwortliche = "IK Verantwortliche",
  links = "IK Kopf links",
  rechts = "IK Kopf rechts",
}

--- How the other roles are spelt that a class, being ASCII, cannot spell.
local SPELLING = { prioritaet = "Priorität", begruendung = "Begründung", traeger = "Träger" }

--- Classes that only hold other blocks together.
local CONTAINERS = { titelblatt = true, vorwort = true, beratungsfolge = true, formabschnitt = true, gegenueberstellung = true }

local ESCAPES = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&apos;" }

--- An empty marker element; every value is escaped.
local function marker(name, attributes)
  local code = "<ik:" .. name .. ' xmlns:ik="' .. NAMESPACE .. '"'
  for key, value in pairs(attributes or {}) do
    code = code .. " " .. key .. '="' .. tostring(value):gsub("[&<>\"']", ESCAPES) .. '"'
  end
  return pandoc.RawBlock("openxml", code .. "/>")
end

local function append(list, others)
  for _, other in ipairs(others) do list[#list + 1] = other end
end

local function after_first(list) return { table.unpack(list, 2) } end

-- IDs -----------------------------------------------------------------------------------------------------------------

--- The bookmark of an ID: letters, digits and underscores, at most 40 (bookmarks.py knows the same rule).
local function bookmark(id)
  if #id <= 40 and id:match("^%l[%l%d-]*$") then return (id:gsub("-", "_")) end
  return "id_" .. pandoc.utils.sha1(id):sub(1, 32)
end

local seen = {}

--- The bookmark of an element; an ID that comes twice is dropped the second time.
local function mark(id)
  if id == "" or seen[id] then return "" end
  seen[id] = true
  return bookmark(id)
end

local function with_id(id, blocks)
  local name = mark(id)
  if name == "" then return blocks end
  return { pandoc.Div(blocks, pandoc.Attr(name)) }
end

-- Pass 1: nothing in the text is code ---------------------------------------------------------------------------------

local clean = {
  RawInline = function(raw) return pandoc.Str(raw.text) end,
  RawBlock = function(raw) return pandoc.Para({ pandoc.Str(raw.text) }) end,
  Code = function(code) return pandoc.Str(code.text) end,
  CodeBlock = function(code) return pandoc.Para({ pandoc.Str(code.text) }) end,
  Math = function(math) return pandoc.Str(math.text) end,
  Span = function(span)
    if span.classes:includes("ziffer") or span.classes:includes("beschriftung") then return nil end
    local name = mark(span.identifier)
    return name == "" and span.content or pandoc.Span(span.content, pandoc.Attr(name))
  end,
}

-- Pass 2: classes become styles and markers ---------------------------------------------------------------------------

local convert
local level = 0 -- of the last heading

local function styled(blocks, style) return pandoc.Div(blocks, pandoc.Attr("", {}, { ["custom-style"] = style })) end

--- `kosten-je-jahr` → `Kosten Je Jahr`
local function readable(class)
  return SPELLING[class] or ((" " .. class:gsub("-", " ")):gsub(" %l", string.upper):sub(2))
end

--- The style of a role, and in a list the marker that has it made if the table does not know it.
local function style_of(class, base)
  local known = STYLE_OF[class]
  if known then return known, {} end
  local name = "IK " .. readable(class)
  return name, { marker("stil", { name = name, basis = base }) }
end

--- Whether a block is a label: a paragraph that is a single span .beschriftung.
local function is_label(block)
  if not block or block.t ~= "Para" and block.t ~= "Plain" then return false end
  local content = block.content
  return #content == 1 and content[1].t == "Span" and content[1].classes:includes("beschriftung")
end

--- Blocks in their style, and before them their label in its own.
local function labelled(blocks, style, label_style)
  local out = {}
  if is_label(blocks[1]) then
    out[1] = styled({ pandoc.Para(blocks[1].content[1].content) }, label_style)
    blocks = after_first(blocks)
  end
  append(out, convert(blocks, style))
  return out
end

local function heading(header)
  level = header.level
  local content, name, out = header.content, mark(header.identifier), {}
  local first = content[1]
  if first and first.t == "Span" and first.classes:includes("ziffer") then
    local rest = after_first(content)
    if rest[1] and rest[1].t == "Space" then table.remove(rest, 1) end
    content = first.content
    content:insert(pandoc.RawInline("openxml", "<w:r><w:tab/></w:r>"))
    content:extend(rest)
    out[1] = marker("ziffer", { id = name })
  end
  out[#out + 1] = pandoc.Header(level, content, pandoc.Attr(name))
  return out
end

--- One part of a box: its role's style for paragraphs and list items, its label before it.
local function part(div)
  local role, statement = "teil", false
  for _, class in ipairs(div.classes) do
    if class == "aussage" then
      statement = true
    elseif class ~= "teil" and role == "teil" then
      role = class
    end
  end
  if statement then role = role:gsub("%-text$", "") end
  local style, out = style_of(role, statement and "IK Aussage" or "IK Kastentext")
  append(out, labelled(div.content, style, statement and "IK Kasten Kopf" or "IK Kasten Beschriftung"))
  return with_id(div.identifier, out)
end

--- The box: its parts between two markers, then the quoting line below it.
local function box(div)
  local out = { marker("kasten-anfang", { stufe = math.min(level + 1, 9) }) }
  for _, child in ipairs(div.content) do
    local is_part = child.t == "Div" and child.classes:includes("teil")
    append(out, is_part and part(child) or convert({ child }, "IK Kastentext"))
  end
  out[#out + 1] = marker("kasten-ende")
  local zitat = div.attributes.zitat or ""
  if zitat ~= "" then out[#out + 1] = styled({ pandoc.Para({ pandoc.Str(zitat) }) }, "IK Zitat") end
  return out
end

--- The two columns of a form's head; the first line says what the paper is.
local function head(div)
  local out = { marker("kopf-anfang") }
  for _, child in ipairs(div.content) do
    local classes = child.t == "Div" and child.classes or pandoc.List()
    if classes:includes("rechts") then out[#out + 1] = marker("kopf-rechts") end
    if classes:includes("links") then
      append(out, convert({ child.content[1] }, "IK Vorlageart"))
      append(out, convert(after_first(child.content), STYLE_OF.links))
    else
      append(out, convert({ child }))
    end
  end
  out[#out + 1] = marker("kopf-ende")
  return out
end

local function own_page(blocks)
  local out = { marker("seitenumbruch") }
  append(out, blocks)
  out[#out + 1] = marker("seitenumbruch")
  return out
end

local BY_CLASS = {
  breit = function(div)
    local out = { marker("breit") }
    append(out, convert(div.content))
    out[#out + 1] = marker("breit-ende")
    return out
  end,
  steckbrief = box,
  kopf = head,
  seitenumbruch = function() return { marker("seitenumbruch") } end,
  oberziel = function(div) return labelled(div.content, "IK Oberziel", "IK Oberziel Beschriftung") end,
  titelblatt = function(div)
    local out = { marker("titelblatt") }
    append(out, own_page(convert(div.content)))
    return out
  end,
  vorwort = function(div) return own_page(convert(div.content)) end,
  inhaltsverzeichnis = function(div)
    local out = convert(div.content)
    out[#out + 1] = marker("inhaltsverzeichnis")
    return own_page(out)
  end,
}

local function div(element, style)
  for _, class in ipairs(element.classes) do
    if BY_CLASS[class] then return with_id(element.identifier, BY_CLASS[class](element)) end
  end
  local class, out = element.classes[1], {}
  if class and not CONTAINERS[class] then style, out = style_of(class, "Body Text") end
  append(out, labelled(element.content, style, "IK Beschriftung"))
  return with_id(element.identifier, out)
end

--- Convert blocks; `style` is the one that paragraphs and list items take, nil for that of running text.
function convert(blocks, style)
  local out, run = {}, {}
  local function flush()
    if #run > 0 then out[#out + 1] = styled(run, style) end
    run = {}
  end
  for _, block in ipairs(blocks) do
    local kind = block.t
    if kind == "Plain" then block, kind = pandoc.Para(block.content), "Para" end
    if kind == "Para" and style then
      run[#run + 1] = block
    else
      flush()
      if kind == "Header" then
        append(out, heading(block))
      elseif kind == "Div" then
        append(out, div(block, style))
      elseif kind == "Figure" then
        append(out, convert(block.content, style))
        append(out, convert(block.caption.long, style or STYLE_OF.bildunterschrift))
      elseif kind == "BlockQuote" then
        append(out, convert(block.content, style or "Quote"))
      elseif style and (kind == "BulletList" or kind == "OrderedList") then
        append(out, { marker("liste", { stil = style }), block, marker("liste-ende") })
      else
        out[#out + 1] = block
      end
    end
  end
  flush()
  return out
end

local structure = {
  Pandoc = function(document) return pandoc.Pandoc(convert(document.blocks), pandoc.Meta({})) end,
}

-- Pass 3: links lead somewhere ----------------------------------------------------------------------------------------

local SCHEMES = { http = true, https = true, mailto = true, tel = true }

local links = {
  Link = function(link)
    local target, attr = link.target, pandoc.Attr()
    if target:sub(1, 1) == "#" and seen[target:sub(2)] then
      return pandoc.Link(link.content, "#" .. bookmark(target:sub(2)), "", attr)
    end
    if SCHEMES[(target:match("^(%a[%w+.-]*):") or ""):lower()] then
      return pandoc.Link(link.content, target, "", attr)
    end
    return link.content
  end,
}

return { clean, structure, links }
