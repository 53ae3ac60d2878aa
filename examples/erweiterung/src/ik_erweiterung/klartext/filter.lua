-- Says with words and lines what the other formats say with type: headings, boxes, labels.

local MARKS <const> = { "=", "-" }

--- A heading, underlined on the first two levels.
local function heading(header)
  local words = pandoc.utils.stringify(header)
  local mark = MARKS[header.level]
  local lines = mark and words .. "\n" .. mark:rep(pandoc.text.len(words)) or words
  return pandoc.RawBlock("plain", lines .. "\n")
end

--- A box begins with how it is quoted.
local function box(div)
  local quote = div.attributes.zitat
  if div.classes:includes("inhaltsverzeichnis") or div.classes:includes("seitenumbruch") then return {} end
  return quote and pandoc.Blocks({ pandoc.Para("[" .. quote .. "]") }) .. div.content or div.content
end

--- A label ends with a colon, unless it has one.
local function label(span)
  if not span.classes:includes("beschriftung") then return span.content end
  local ends = pandoc.utils.stringify(span):match("[:.?]$")
  return ends and span.content or span.content .. pandoc.Inlines({ pandoc.Str(":") })
end

--- A picture is what it says.
local function image(element)
  return pandoc.Inlines({ pandoc.Str("[Bild:"), pandoc.Space() }) .. element.caption .. pandoc.Inlines({ pandoc.Str("]") })
end

function Pandoc(document)
  return document:walk({ Span = label, Image = image }):walk({ Header = heading, Div = box })
end
