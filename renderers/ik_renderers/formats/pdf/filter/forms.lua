--- Forms: each heading .abschnitt and its text become a row of label and text.

local code = require("code")

local forms = {}

--- Put each heading .abschnitt and what follows it, up to the next heading, into a div of their own.
function forms.grouped(document)
  local out, section = pandoc.Blocks({}), nil
  local function close()
    if section then out:insert(pandoc.Div(section, pandoc.Attr("", { "formabschnitt" }))) end
    section = nil
  end
  for _, element in ipairs(document.blocks) do
    local is_heading = element.t == "Header"
    if is_heading then close() end
    if is_heading and element.classes:includes("abschnitt") then
      section = { element }
    elseif section then
      section[#section + 1] = element
    else
      out:insert(element)
    end
  end
  close()
  document.blocks = out
  return document
end

--- The div made by `grouped`, when its heading is already code.
function forms.section(div)
  local heading, rest = div.content[1], { table.unpack(div.content, 2) }
  local out = pandoc.Blocks({ code.block("#abschnitt["), heading })
  out:extend(code.call("]", rest))
  return out
end

return forms
