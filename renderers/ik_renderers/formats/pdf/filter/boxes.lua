--- Boxes, goals and other blocks that begin with a label.

local code = require("code")

local boxes = {}

--- Split a block's label (the first paragraph, a single span .beschriftung) from the rest.
local function without_label(blocks)
  local first = blocks[1]
  local span = first and first.content and #first.content == 1 and first.content[1]
  if span and span.t == "Span" and span.classes:includes("beschriftung") then
    return span.content, pandoc.Blocks({ table.unpack(blocks, 2) })
  end
  return pandoc.Inlines({}), blocks
end

--- The label and the rest as two content arguments: `before[label][rest]`.
local function labelled(before, label, rest)
  if #rest == 1 and rest[1].t == "Para" then -- on one line, so that no space is left at its ends
    label:insert(code.inline("]["))
    label:extend(rest[1].content)
    return pandoc.Blocks({ pandoc.Plain(code.enclosed(before .. "[", label, "]")) })
  end
  local out = pandoc.Blocks({ pandoc.Plain(code.enclosed(before .. "[", label, "][")) })
  out:extend(rest)
  out:insert(code.block("]"))
  return out
end

--- A block with a label, as a call of a theme function.
function boxes.labelled(name)
  return function(div)
    local label, rest = without_label(div.content)
    return labelled(string.format("#%s(id: %s)", name, code.id(div.identifier)), label, rest)
  end
end

local function part(div)
  local roles = div.classes:filter(function(class) return class ~= "teil" end)
  local label, rest = without_label(div.content)
  local single = #rest == 1 and rest[1].t == "Para"
  return labelled(string.format(", teil(id: %s, rollen: %s, absatz: %s, lang: %s)",
    code.id(div.identifier), code.quote_all(roles), tostring(single), div.attributes.lang), label, rest)
end

--- The box: its `.teil` children as arguments, anything else as parts without a role.
function boxes.box(div)
  local out = pandoc.Blocks({ code.block(string.format(
    "#steckbrief(id: %s, zitat: %s, stufe: %s, hoch: %s, lang: %s",
    code.id(div.identifier), code.quote(div.attributes.zitat or ""),
    div.attributes.stufe, div.attributes.hoch, div.attributes.lang
  )) })
  for _, child in ipairs(div.content) do
    if child.t == "Div" and child.classes:includes("teil") then
      out:extend(part(child))
    else
      out:extend(code.call(", teil()[]", { child }))
    end
  end
  out:insert(code.block(")"))
  return out
end

local page = 32 -- lines, of about 60 characters: a box or a part with more may be higher than a page
local long_box = 12 -- lines from which a measure may be torn between its parts
local long_part = 14 -- lines from which a part itself may be torn

--- How many lines blocks take, a rough and generous estimate; many for a picture.
local function lines_of(blocks)
  local lines = 0
  local function count(paragraph) lines = lines + #pandoc.utils.stringify(paragraph) // 60 + 1 end
  local function rows(list)
    for _, row in ipairs(list) do
      local most = 0
      for _, cell in ipairs(row.cells) do most = math.max(most, #pandoc.utils.stringify(cell.contents)) end
      lines = lines + 2 + most // 30
    end
  end
  blocks:walk({
    traverse = "topdown",
    Para = count,
    Plain = count,
    Image = function() lines = lines + 2 * page end,
    Table = function(element)
      rows(element.head.rows)
      for _, body in ipairs(element.bodies) do rows(body.body) end
      return element, false
    end,
  })
  return lines
end

--- Note on each box how deep it lies, so that its statement can be a heading one level below its section, and whether it
-- and its parts may be torn; later its text is code and can no longer be counted.
-- Why measures only: a goal is read and quoted whole, and a page that it leaves half empty is one that can be cited.
function boxes.measured(document)
  local level = 0
  return document:walk({
    traverse = "topdown",
    Header = function(header) level = header.level end,
    Div = function(element)
      if element.classes:includes("steckbrief") then
        local lines = lines_of(element.content)
        element.attributes.stufe = tostring(math.min(level + 1, 6))
        element.attributes.hoch = tostring(lines > page)
        element.attributes.lang = tostring(element.classes:includes("massnahme") and lines > long_box)
        return element
      elseif element.classes:includes("teil") then
        element.attributes.lang = tostring(lines_of(element.content) > long_part)
        return element
      end
    end,
  })
end

return boxes
