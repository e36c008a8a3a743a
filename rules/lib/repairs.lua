-- In what a damaged print and what was read for it differ.
local scan = use("scan")

local repairs = {}

---What was read otherwise, without what stands before and behind it: "O" and "0" of "AP01" that is printed "APO1".
---@param printed string
---@param read string
---@return string
function repairs.of(printed, read)
  local least, before, behind = math.min(#printed, #read), 0, 0
  while before < least and printed:byte(before + 1) == read:byte(before + 1) do before = before + 1 end
  while behind < least - before and printed:byte(#printed - behind) == read:byte(#read - behind) do
    behind = behind + 1
  end
  return scan.slice(printed, before + 1, #printed - behind) .. " → " .. scan.slice(read, before + 1, #read - behind)
end

return repairs
