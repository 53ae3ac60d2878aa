-- What CommonMark cannot say safely, said by classes and put right here, once for all formats.
--
-- Emphasis as a span: `*` opens only where the characters around it allow, so "x*(y)*z" would show its stars.
-- Two numbered lists in a row as "1." and "1)", which keeps them apart: in the documents all numbers look the same.
-- Words that a comparison marks: struck through or bold and underlined, so that no colour is needed.
-- A new line within a cell of a table, which one line of Markdown cannot break.
-- Columns of figures stand on the right if the source does not say otherwise.
-- The title of a table as the div that follows it, an image and its caption as a div: pandoc's CommonMark knows neither.

local function only(element, class)
  return element.identifier == "" and #element.classes == 1 and element.classes[1] == class
end

function Span(span)
  if only(span, "betont") then return pandoc.Emph(span.content) end
  if only(span, "stark") then return pandoc.Strong(span.content) end
  if only(span, "weg") then return pandoc.Strikeout(span.content) end
  if only(span, "neu") then return pandoc.Strong(pandoc.Underline(span.content)) end
  if only(span, "zeile") then return pandoc.LineBreak() end
end

function OrderedList(list)
  list.delimiter = "Period"
  return list
end

-- Old and new side by side are equally wide, whatever stands in them; the number before and the reason behind are not.
local WIDTHS <const> = { [3] = { 0.05, 0.475, 0.475 }, [4] = { 0.05, 0.37, 0.37, 0.21 } }

--- An image and the words below it.
local function figure(div)
  local image, words = div.content[1], div.content[2]
  if #div.content ~= 2 or image.t ~= "Para" or words.t ~= "Para" then return nil end
  return pandoc.Figure({ pandoc.Plain(image.content) }, { long = { pandoc.Plain(words.content) } })
end

function Div(div)
  if only(div, "abbildung") then return figure(div) end
  if not div.classes:includes("gegenueberstellung") then return nil end
  for _, element in ipairs(div.content) do
    local widths = element.t == "Table" and WIDTHS[#element.colspecs]
    if widths then
      for column, spec in ipairs(element.colspecs) do element.colspecs[column] = { spec[1], widths[column] } end
    end
  end
  return div
end

--- Whether a column holds figures only, the last row perhaps in strong letters.
local function holds_figures(element, column)
  local found = false
  for _, body in ipairs(element.bodies) do
    for _, row in ipairs(body.body) do
      local text = row.cells[column] and pandoc.utils.stringify(row.cells[column].contents) or ""
      if text ~= "" and not text:match("^[%d.,+−–-]+[%s\u{a0}]*[%%€]*$") then return false end
      found = found or text ~= ""
    end
  end
  return found
end

function Table(element)
  for column, spec in ipairs(element.colspecs) do
    if column > 1 and spec[1] == "AlignDefault" and holds_figures(element, column) then
      element.colspecs[column] = { "AlignRight", spec[2] }
    end
  end
  return element
end

function Blocks(blocks)
  local out = pandoc.Blocks({})
  for _, element in ipairs(blocks) do
    local before = out[#out]
    if element.t == "Div" and only(element, "tabellentitel") and before and before.t == "Table" then
      before.caption = { long = element.content }
    else
      out:insert(element)
    end
  end
  return out
end
