local printed_amounts = use("printed_amounts")
local short_rows = use("short_rows")
local twins = use("twins")

local zero = decimal("0")

local function all_readable(numbers)
  for _, number in ipairs(numbers) do
    if number.absent then return false end
  end
  return true
end

---The short rows of each section, where receipts, expenditure and balance have as many numbers.
local function sides(tbl)
  local of_section, order = {}, {}
  for _, row in ipairs(short_rows.of(tbl)) do
    local section = row.section or ""
    if not of_section[section] then
      of_section[section] = {}
      order[#order + 1] = of_section[section]
    end
    if #row.numbers == row.count and all_readable(row.numbers) then of_section[section][row.row] = row.numbers end
  end
  local found = {}
  for _, rows in ipairs(order) do
    local receipts, expenditure, balance = rows.receipts, rows.expenditure, rows.balance
    if receipts and expenditure and balance and #receipts == #expenditure and #receipts == #balance then
      found[#found + 1] = rows
    end
  end
  return found
end

---A table prints its expenditure with one sign: negative where a number is and none is positive.
local function sign_of(numbers)
  local any_negative = false
  for _, number in ipairs(numbers) do
    local amount = printed_amounts.of(number)
    if amount > zero then return 1 end
    any_negative = any_negative or amount < zero
  end
  return any_negative and -1 or 1
end

---@type toets.Rule
return {
  id = "AR9",
  name = "numbers-side-by-side-balance",
  title = {
    nl = "In rijen met even weinig getallen is elk saldo de ontvangsten min de uitgaven",
    en = "In rows with equally few numbers each balance is the receipts minus the expenditure",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: waar de drie rijen van een sectie evenveel kolommen weglaten, laten ze dezelfde weg.",
    en = "Form of the schema: where the three rows of a section leave out as many columns, they leave out the same.",
  },
  subjects = { kind = "table" },
  group_by = { "node" },
  message = {
    nl = "{node}: {receipts} min {expenditure} geeft niet het saldo {balance} dat eronder of ernaast staat; in welke "
      .. "kolom ze staan, is niet gedrukt.",
    en = "{node}: {receipts} minus {expenditure} does not give the balance {balance} that stands with them; which "
      .. "column they stand in is not printed.",
  },
  summary = {
    nl = "{node}: {count} saldi zijn niet de ontvangsten min de uitgaven die op dezelfde plaats in de rij staan.",
    en = "{node}: {count} balances are not the receipts minus the expenditure at the same place in their rows.",
  },
  reasons = {
    not_side_by_side = {
      nl = "de getallen van de drie rijen staan niet in dezelfde kolommen",
      en = "the numbers of the three rows do not stand in the same columns",
    },
  },
  why = {
    nl = "Zonder lege plaatsen kan een getal niet met zekerheid in een kolom worden gezet. Dat drie getallen bij "
      .. "elkaar horen en niet kloppen, is toch te zien.",
    en = "Without empty places a number cannot be put in a column with certainty. That three numbers belong together "
      .. "and do not add up can be seen all the same.",
  },
  fix = {
    nl = "Vergelijk de drie bedragen met de boekhouding, en druk de lege plaatsen als nul.",
    en = "Compare the three amounts with the accounts, and print the empty places as zero.",
  },
  evaluate = function(tbl)
    local stated, looked, apart = {}, false, false
    for _, rows in ipairs(sides(tbl)) do
      local sign, failing = sign_of(rows.expenditure), {}
      for i, balance in ipairs(rows.balance) do
        local receipts, expenditure = rows.receipts[i], rows.expenditure[i]
        local expected = printed_amounts.of(receipts) - sign * printed_amounts.of(expenditure)
        if not twins.agree(printed_amounts.of(balance), expected, 3) then
          failing[#failing + 1] = finding {
            at = balance, related = { receipts, expenditure }, key = (balance.section or "") .. "/" .. i,
            args = { receipts = receipts.raw, expenditure = expenditure.raw, balance = balance.raw },
          }
        end
      end
      looked = true
      if 2 * #failing > #rows.balance then
        apart = true
      else
        table.move(failing, 1, #failing, #stated + 1, stated)
      end
    end
    if #stated > 0 then return stated end
    if apart then return not_evaluable("not_side_by_side") end
    return not looked and not_applicable or nil
  end,
}
