--- Pieces of Typst code in pandoc's AST.

local code = {}

local escapes = { ["\\"] = "\\\\", ['"'] = '\\"', ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }

--- A Lua string as a Typst string literal.
function code.quote(text)
  return '"' .. text:gsub('[\\"\n\r\t]', escapes) .. '"'
end

--- A list of Lua strings as a Typst array of strings.
function code.quote_all(texts)
  local out = {}
  for _, text in ipairs(texts) do out[#out + 1] = code.quote(text) .. "," end
  return "(" .. table.concat(out) .. ")"
end

--- An ID as a Typst string, or `none`.
function code.id(identifier)
  return identifier ~= "" and code.quote(identifier) or "none"
end

function code.block(text) return pandoc.RawBlock("typst", text) end

function code.inline(text) return pandoc.RawInline("typst", text) end

--- Inlines between two pieces of code, on one line.
function code.enclosed(before, inlines, after)
  local out = pandoc.Inlines({ code.inline(before) })
  out:extend(inlines)
  out:insert(code.inline(after))
  return out
end

--- Blocks as the content argument of a call.
function code.call(before, blocks, after)
  local out = pandoc.Blocks({ code.block(before .. "[") })
  out:extend(blocks)
  out:insert(code.block("]" .. (after or "")))
  return out
end

return code
