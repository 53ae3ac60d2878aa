--- Pass 3: text becomes quoted strings.

local code = require("code")

local function text_of(element)
  local kind = element.t
  if kind == "Str" then return element.text end
  if kind == "Space" or kind == "SoftBreak" then return " " end
end

local others = {
  LineBreak = function() return code.inline("#linebreak();") end,
  Code = function(element) return code.inline("#raw(" .. code.quote(element.text) .. ");") end,
}

--- Whether a line must not break within this word although Unicode allows it: the name "!Via".
local function is_one_word(text) return #text < 40 and text:match("^[!?]%a") ~= nil end

--- Join runs of words and spaces into one quoted string each.
return function(inlines)
  local out, run = pandoc.Inlines({}), {}
  local function flush()
    if #run > 0 then out:insert(code.inline("#" .. code.quote(table.concat(run)) .. ";")) end
    run = {}
  end
  for _, element in ipairs(inlines) do
    local text = text_of(element)
    if text and not is_one_word(text) then
      run[#run + 1] = text
    else
      flush()
      local other = others[element.t]
      if text then other = function() return code.inline("#box(" .. code.quote(text) .. ");") end end
      out:insert(other and other(element) or element)
    end
  end
  flush()
  return out
end
