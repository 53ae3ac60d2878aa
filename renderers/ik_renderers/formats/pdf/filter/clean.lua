--- Pass 1: nothing in the text is code, every ID is there once, and links lead somewhere.

local clean = {}

local schemes = { http = true, https = true, mailto = true, tel = true }

local function allowed(target, ids)
  if target:sub(1, 1) == "#" then return ids[target:sub(2)] ~= nil end
  return schemes[(target:match("^(%a[%w+.-]*):") or ""):lower()] ~= nil
end

--- All IDs of the document, in order and as a set; an ID that comes a second time is dropped there.
local function collect_ids(document)
  local order, seen = {}, {}
  local function note(element)
    local id = element.identifier
    if id == "" then return nil end
    if seen[id] then
      element.identifier = ""
      return element
    end
    seen[id] = true
    order[#order + 1] = id
  end
  local walked = document:walk({ traverse = "topdown", Header = note, Div = note, Span = note })
  return walked, order, seen
end

--- Turn raw code into visible text, and links that lead nowhere or elsewhere into plain text.
-- @return the document, and its IDs in order
function clean.document(document)
  local order, ids
  document, order, ids = collect_ids(document)
  return document:walk({
    RawInline = function(raw) return pandoc.Str(raw.text) end,
    RawBlock = function(raw) return pandoc.Para({ pandoc.Str(raw.text) }) end,
    Math = function(math) return pandoc.Str(math.text) end,
    Link = function(link)
      if not allowed(link.target, ids) then return link.content end
    end,
  }), order
end

return clean
