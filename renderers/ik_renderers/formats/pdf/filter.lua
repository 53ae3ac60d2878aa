--- Maps the semantic classes of a manuscript to the functions of the Typst theme.
--
-- Every piece of text leaves this filter as a quoted Typst string (`#"…";`), never as Typst markup.
-- Why: a string cannot become code, a heading, a link or a dash, whatever characters it holds; so nothing depends on
-- the completeness of an escaping table.

package.path = pandoc.path.join({ pandoc.path.directory(PANDOC_SCRIPT_FILE), "filter", "?.lua" })

local boxes = require("boxes")
local clean = require("clean")
local code = require("code")
local forms = require("forms")
local strings = require("strings")
local tables = require("tables")

--- The Ziffer of a heading (or nil) and its inlines without it.
local function without_number(inlines)
  local first = inlines[1]
  if first and first.t == "Span" and first.classes:includes("ziffer") then
    local rest = pandoc.Inlines({ table.unpack(inlines, 2) })
    if rest[1] and rest[1].t == "Space" then rest:remove(1) end
    return pandoc.utils.stringify(first), rest
  end
  return nil, inlines
end

local function heading(header)
  local number, title = without_number(header.content)
  local before = string.format("#ueberschrift(%d, id: %s, ziffer: %s)[",
    header.level, code.id(header.identifier), number and code.quote(number) or "none")
  return pandoc.Plain(code.enclosed(before, title, "]"))
end

--- The children of the title page and of a head are pairs of role and content.
local function roles_of_children(name)
  return function(div)
    local out = pandoc.Blocks({ code.block("#" .. name .. "(") })
    for _, child in ipairs(div.content) do
      local is_div = child.t == "Div"
      local content = is_div and child.content or pandoc.Blocks({ child })
      local before = "(" .. code.quote(is_div and child.classes[1] or "") .. ", "
      if #content == 1 and content[1].t == "Para" then
        out:insert(pandoc.Plain(code.enclosed(before .. "par[", content[1].content, "]),")))
      else
        out:extend(code.call(before, content, "),"))
      end
    end
    out:insert(code.block(")"))
    return out
  end
end

local function wrapped(name)
  return function(div)
    return code.call(string.format("#%s(id: %s)", name, code.id(div.identifier)), div.content)
  end
end

local by_class = {
  auswahl = wrapped("auswahl"),
  beratungsfolge = boxes.labelled("beratungsfolge"),
  breit = wrapped("breit"),
  briefkopf = wrapped("briefkopf"),
  formabschnitt = forms.section,
  inhaltsverzeichnis = wrapped("inhaltsverzeichnis"),
  kopf = roles_of_children("kopf"),
  oberziel = boxes.labelled("oberziel"),
  platzhalter = wrapped("platzhalter"),
  seitenumbruch = function() return code.block("#pagebreak(weak: true)") end,
  siehe = wrapped("siehe"),
  steckbrief = boxes.box,
  titelblatt = roles_of_children("titelblatt"),
  vorwort = wrapped("vorwort"),
}

local function div(element)
  if element.classes:includes("teil") then return nil end -- its box takes it
  for _, class in ipairs(element.classes) do
    if by_class[class] then return by_class[class](element) end
  end
  if element.identifier ~= "" then
    return code.call("#stelle(" .. code.quote(element.identifier) .. ")", element.content)
  end
  return nil -- children of .titelblatt and .kopf must last until their parent sees them
end

--- A span with an ID: its anchor stands behind the first word.
-- Why behind: before it, the anchor of a sentence that begins a page would still stand on the page before.
local function span(element)
  if element.classes:includes("ziffer") or element.classes:includes("beschriftung") then return nil end
  local out = pandoc.Inlines(element.content)
  if element.identifier ~= "" then
    local starts_with_word = out[1] and out[1].t == "Str"
    out:insert(starts_with_word and 2 or 1, code.inline("#anker(" .. code.quote(element.identifier) .. ");"))
  end
  return out
end

local function link(element)
  local target, text = element.target, pandoc.utils.stringify(element)
  local is_address = target:sub(-#text) == text -- a visible address is known as a link without emphasis
  local place = target:sub(1, 1) == "#" and "label(" .. code.quote(target:sub(2)) .. ")" or code.quote(target)
  local before = string.format("#verweis(%s, hervor: %s)[", place, tostring(not is_address))
  return code.enclosed(before, element.content, "];")
end

--- An image that the format has staged; of any other only the text is left.
local function image(element)
  if element.src == "" then return element.caption end
  local alt = pandoc.utils.stringify(element.caption)
  local name = element.classes:includes("schaubild") and "schaubild" or "bild"
  return code.inline(string.format("#%s(%s, alt: %s);", name, code.quote(element.src), code.quote(alt)))
end

--- An image with a caption, in one line of code: the theme keeps them together.
local function figure(element)
  local plain, caption = element.content[1], element.caption.long[1]
  local picture = plain and plain.content and plain.content[1]
  if not picture or picture.t ~= "Image" or not caption then return element.content end
  if picture.src == "" then return { plain, pandoc.Para(caption.content) } end
  local alt = pandoc.utils.stringify(picture.caption)
  local before = string.format("#bild(%s, alt: %s, unterschrift: [", code.quote(picture.src), code.quote(alt))
  return pandoc.Plain(code.enclosed(before, caption.content, "]);"))
end

local function code_block(element) return code.block("#raw(block: true, " .. code.quote(element.text) .. ")") end

local function content_of(element) return element.content end

function Pandoc(document)
  local ids
  document, ids = clean.document(document)
  document = forms.grouped(boxes.measured(document)):walk({ Figure = figure })
  document = document:walk({
    Header = heading, Div = div, CodeBlock = code_block, Table = tables.table, Span = span, Link = link, Image = image,
  })
  document = document:walk({ Div = content_of, Span = content_of, Inlines = strings })
  document.blocks:insert(code.block("#seitenplan(" .. code.quote_all(ids) .. ")"))
  document.meta = {}
  return document
end
