-- What CommonMark cannot say safely, said by classes and put right here, once for all formats.
--
-- Emphasis as a span: `*` opens only where the characters around it allow, so "x*(y)*z" would show its stars.
-- Two numbered lists in a row as "1." and "1)", which keeps them apart: in the documents all numbers look the same.
-- The title of a table as the div that follows it: pandoc's CommonMark knows no captions.

local function only(element, class)
  return element.identifier == "" and #element.classes == 1 and element.classes[1] == class
end

function Span(span)
  if only(span, "betont") then return pandoc.Emph(span.content) end
  if only(span, "stark") then return pandoc.Strong(span.content) end
end

function OrderedList(list)
  list.delimiter = "Period"
  return list
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
