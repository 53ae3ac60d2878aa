--- Tables: head rows become header cells (TH) that come again on the next page; columns get sensible widths.

local code = require("code")

local tables = {}

local alignments = { AlignLeft = "left", AlignRight = "right", AlignCenter = "center", AlignDefault = "auto" }

local short_column = 16 -- characters that a column without a width of its own may have and still stay on one line
local torn_from = 500 -- characters of a cell: many lines in a narrow column
local short_columns = 40 -- characters that all such columns may have together

--- For each column the length of its longest text and of its longest word.
local function longest(element)
  local texts, words = {}, {}
  local function note(rows)
    for _, row in ipairs(rows) do
      for column, cell in ipairs(row.cells) do
        local text = pandoc.utils.stringify(cell.contents)
        texts[column] = math.max(texts[column] or 0, utf8.len(text) or 0)
        for word in text:gmatch("[^ /]+") do
          words[column] = math.max(words[column] or 0, utf8.len(word) or 0)
        end
      end
    end
  end
  note(element.head.rows)
  for _, body in ipairs(element.bodies) do note(body.body) end
  for column = 1, #element.colspecs do
    texts[column], words[column] = texts[column] or 0, words[column] or 0
  end
  return texts, words
end

--- Column widths for a table that gives none: short columns as wide as their text, the others share the rest.
-- Why a power: a column with ten times the text needs more room, but not ten times as much, or words break beside it.
local function widths_by_text(element)
  local texts, words = longest(element)
  local widest, short = 1, 0
  for column, length in ipairs(texts) do
    if length <= short_column then short = short + length end
    if length > texts[widest] then widest = column end
  end
  local out = {}
  for column, length in ipairs(texts) do
    local stays_short = length <= short_column and short <= short_columns and column ~= widest
    local share = math.max(math.min(length, 400) ^ 0.6, 0.45 * (words[column] + 1))
    out[column] = stays_short and "auto," or string.format("%.2ffr,", share)
  end
  return out
end

local function columns(element)
  local align, widths = {}, {}
  for column, spec in ipairs(element.colspecs) do
    align[column] = alignments[spec[1]] .. ","
    if spec[2] and spec[2] > 0 then widths[#widths + 1] = string.format("%.4ffr,", spec[2]) end
  end
  if #widths < #align then widths = widths_by_text(element) end
  return string.format("columns: (%s), align: (%s),", table.concat(widths), table.concat(align))
end

--- Whether a row may be torn: one that could be higher than a page.
local function may_break(row)
  for _, cell in ipairs(row.cells) do
    if #pandoc.utils.stringify(cell.contents) > torn_from then return true end
  end
  return false
end

local function add_cells(rows, out)
  for _, row in ipairs(rows) do
    local breakable = tostring(may_break(row))
    for _, cell in ipairs(row.cells) do
      local before = string.format("table.cell(colspan: %d, rowspan: %d, breakable: %s)", cell.col_span, cell.row_span, breakable)
      out:extend(code.call(before, cell.contents, ","))
    end
  end
end

function tables.table(element)
  local out = pandoc.Blocks({ code.block("#tabelle(" .. columns(element)) })
  if #element.caption.long > 0 then out:extend(code.call("titel: ", element.caption.long, ",")) end
  if #element.head.rows > 0 then
    out:insert(code.block("table.header("))
    add_cells(element.head.rows, out)
    out:insert(code.block("),"))
  end
  for _, body in ipairs(element.bodies) do
    add_cells(body.head, out)
    add_cells(body.body, out)
  end
  add_cells(element.foot.rows, out)
  out:insert(code.block(")"))
  return out
end

return tables
