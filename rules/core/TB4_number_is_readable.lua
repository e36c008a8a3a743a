---@type toets.Rule
return {
  id = "TB4",
  name = "number-is-readable",
  title = {
    nl = "Elk getal in een tabel is leesbaar",
    en = "Every number in a table can be read",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Vorm van het schema: een vak houdt een bedrag in, of een teken dat het er geen heeft.",
    en = "Form of the schema: a cell holds an amount, or a mark that it has none.",
  },
  subjects = { kind = "figure" },
  message = {
    nl = "{node}, rij “{label}”, kolom “{column}”: “{raw}” is geen leesbaar getal.",
    en = "{node}, row “{label}”, column “{column}”: “{raw}” cannot be read as a number.",
  },
  why = {
    nl = "Een onleesbaar getal kan niet worden nagerekend, en ook de sommen waarin het voorkomt niet.",
    en = "A number that cannot be read cannot be checked, nor can the sums it takes part in.",
  },
  fix = {
    nl = "Kijk in het oorspronkelijke document of een teken verkeerd werd overgenomen, bijvoorbeeld een letter in "
      .. "plaats van een cijfer.",
    en = "See in the original document whether a character was copied wrongly, for instance a letter for a digit.",
  },
  evaluate = function(figure)
    if figure.absent ~= "unreadable" then return nil end
    return finding {
      at = figure,
      args = {
        raw = figure.raw or "",
        label = figure.label or term(figure.row),
        column = figure.column and figure.column.label or "?",
        reason = figure.invalid or "no reason given",
      },
    }
  end,
}
