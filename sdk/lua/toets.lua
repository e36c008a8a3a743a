---@meta
-- What a toets rule can see and say. One Lua file is one rule; see docs/adding-a-rule.md.
-- Handles are read-only. Reading a field that does not exist is an error that lists the right ones.
-- Printed by `toets rules editor` from the bindings themselves: change those, not this file.
error("toets.lua describes the rule environment for editors; it is not loaded by rules")

---An exact decimal number. `+ - *` and comparisons are exact; there is no division.
---Built from a string: `decimal("12.50")`. A Lua float is refused.
---@class toets.Decimal
---@operator add(toets.Decimal): toets.Decimal
---@operator sub(toets.Decimal): toets.Decimal
---@operator mul(toets.Decimal|integer): toets.Decimal
---@operator unm: toets.Decimal
---@field text string canonical text, "-1640747.11"
---@field decimals integer number of printed decimals

---@param text string "1234.56"
---@return toets.Decimal
function decimal(text) end

---A calendar day. Compares with other dates; `later - earlier` is a number of days.
---@class toets.Date
---@operator sub(toets.Date): integer
---@field year integer
---@field month integer 1 to 12
---@field day integer 1 to 31
---@field text string ISO 8601, "2022-12-31"

---A day to compare with: `date("2023-12-31")`.
---@param text string
---@return toets.Date
function date(text) end

---Anything with a place in the document: a node, figure, text, mention or a part of one.
---@class toets.Place
---@field line integer 1-based

---@class toets.Report: toets.Place
---@field report toets.Report
---@field kind string? "annual_account", "half_year_report", "policy_evaluation", "multi_year_plan", "social_plan", "progress_slides"
---@field format string id of the plugin that read it
---@field layout string
---@field fiscal_year integer?
---@field as_of toets.Date? the day the report speaks of
---@field entity_name string?
---@field nis_code string?
local Report = {}
---@param kind? string only nodes of this kind
---@return toets.Node[] in reading order
function Report:nodes(kind) end
---@param name? string only fields of this name
---@return toets.Field[] of the report itself, in reading order
function Report:fields(name) end
---@return toets.Reference[] in reading order
function Report:references() end

---A node of the plan tree.
---@class toets.Node: toets.Place
---@field report toets.Report
---@field kind string "strategic_goal", "policy_objective", "ambition", "objective", "action_plan", "action", "indicator", "item"
---@field part string "contents", "body", "synthesis", "note", "evaluation", "slide", "annex"
---@field code string? normalised code
---@field printed_code string?
---@field title string? as printed, a wrapped title joined
---@field label string code and title, for people
---@field priority boolean?
---@field aggregate boolean stands for several nodes that the report does not show
---@field implied boolean the report prints no heading for it
---@field parent toets.Node?
---@field status string? "not_started", "started", "halfway", "near_end", "completed", "stopped", "continuous"
---@field printed_status string?
---@field start_date toets.Date?
---@field end_date toets.Date?
local Node = {}
---@param kind? string only children of this kind
---@return toets.Node[] direct children in reading order
function Node:children(kind) end
---@return toets.Table[]
function Node:tables() end
---@param name? string only texts of this name
---@return toets.Text[]
function Node:texts(name) end
---@param kind? string
---@return toets.Mention[] those of this node that stand in none of its texts, such as labelled numbers and budget codes
function Node:mentions(kind) end
---@param filter? { section?: string, row?: string, measure?: string, year?: integer }
---@return toets.Figure[] the printed figures of this node's tables that fit the filter, in printed order
function Node:figures(filter) end
---@return toets.Node[] nodes of the same kind and code in other parts
function Node:same_as() end
---@param name? string
---@return toets.Field[] in reading order
function Node:fields(name) end
---@param field "status"|"start_date"|"end_date"|"title"|"code"
---@return toets.Span? where the field is printed
function Node:at(field) end

---@class toets.Table: toets.Place
---@field report toets.Report
---@field node toets.Node
---@field title string?
---@field columns toets.Column[]
local Table = {}
---@param filter? { section?: string, row?: string, measure?: string, year?: integer }
---@return toets.Figure[]
function Table:figures(filter) end
---The figure at one coordinate: the column of this table that is the same as the given one (measure, year,
---version), in a section and row. One that no cell names, such as those of a row with fewer numbers than
---columns, is a figure that is not printed. Nil where the table has no such column.
---@param column toets.Column of any table
---@param at { section?: string, row: string }
---@return toets.Figure?
function Table:figure_at(column, at) end

---@class toets.Column: toets.Place
---@field label string
---@field read string? the label as it was read where the printed one is damaged
---@field measure string? "actual", "budget", "plan", "booked", "measured"
---@field year integer?
---@field version string? "initial", "adapted", "final"

---One coordinate of a table: section, row and column. Either printed, or left out by the layout (then
---`printed` is false and, where the layout says that an omitted row is zero, `value` is zero).
---Arithmetic on figures builds a linear form: `a + b`, `a - b`, `2 * a`, `-a`, `sum(list)`.
---@class toets.Figure: toets.Place, toets.Form
---@field report toets.Report
---@field node toets.Node
---@field table toets.Table
---@field section string? "operating", "investment", "financing"
---@field row string "receipts", "expenditure", "balance", "total", "value"
---@field label string? printed row label
---@field label_read string? the label as it was read where the printed one is damaged
---@field column toets.Column?
---@field measure string?
---@field year integer?
---@field unit string
---@field value toets.Decimal? nil where it is blank, unreadable or not assigned to a column
---@field printed boolean
---@field raw string? the printed text
---@field read string? the number as it was read where the printed one is damaged
---@field absent string? why no number is printed: "blank", "omitted" (its row is left out), "not_assigned" (its row is short), ...
---@field invalid string? what is wrong with an unreadable number
---@field assigned string "printed", "inferred", "no"
local Figure = {}
---What else divides the figure: `dimension("budget_code")`; nil where nothing does.
---@param name string
---@return string?
function Figure:dimension(name) end
---The texts that the footnote marks beside the number point at.
---@return toets.Text[]
function Figure:footnotes() end
---The footnote marks beside the number as they are printed, also those that no text explains.
---@return string[]
function Figure:footnote_marks() end
---The figure of the same table, section and column in another row; or with another section or measure.
---`measure` takes a column of the same year; where several versions are printed, the last of them.
---@param change { row?: string, section?: string|false, measure?: string }
---@return toets.Figure
function Figure:sibling(change) end
---The figures at the same coordinate (section, row, measure, year) of this node's children of a kind: one
---for each child that has a table; an omitted one is a figure that is not printed.
---@param kind string
---@return toets.Figure[]
function Figure:of_children(kind) end

---@class toets.Text: toets.Place
---@field report toets.Report
---@field node toets.Node
---@field name string "evaluation", "description", "money_status", "money", "state_status", "state", "time_status", "time", "definition", "notes"
---@field value string lines joined by "\n", paragraphs by "\n\n"
---@field empty boolean
---@field ordinal integer 1 for the first text of this name in its node
local Text = {}
---@param first integer byte position in value, 1-based, inclusive
---@param last integer inclusive
---@return toets.Span
function Text:at(first, last) end
---@param kind? string
---@return toets.Mention[]
function Text:mentions(kind) end

---@class toets.Mention: toets.Place, toets.Form
---@field report toets.Report
---@field node toets.Node
---@field text toets.Text?
---@field kind string "amount", "count", "percentage", "date", "year", "period", "code", "ordinal", "name"
---@field value toets.Decimal|toets.Date|string|nil
---@field unit string?
---@field label string?
---@field invalid string? why it is not valid
---@field field string? the node field it is the value of: "start", "end"
---@field raw string
---@field from integer first byte in text.value, 1-based (0 outside a text)

---A part of a line: what `at` gives.
---@class toets.Span: toets.Place
---@field raw string?

---A labelled value of the report ("entity_name", "address", "nis_code", "enterprise_number", "officer",
---"journal_number", "fiscal_year", "as_of", "period_from", "period_to", "delivery", "kind", "page_count") or of
---a node ("status", "start", "end", "party", "frequency", "source", "account_year").
---@class toets.Field: toets.Place
---@field report toets.Report
---@field node toets.Node? nil for a field of the report itself
---@field name string
---@field role string? the printed role of an officer or party
---@field value string? normalised; nil where there is none
---@field invalid string? why the printed text is no valid value
---@field raw string?

---Where one node names another, by code, number or title.
---@class toets.Reference: toets.Place
---@field report toets.Report
---@field node toets.Node the node that refers
---@field kind string "code", "number", "title"
---@field target string normalised
---@field target_node toets.Node? the node that is meant, in the part that refers where it is there; nil: none
---@field raw string the printed text

---A node of the report and the one that stands for the same thing in an earlier report (`--against`). What was split or
---joined has one for each of its parts. Places of the earlier report go into `related` of a finding, never into `at`.
---@class toets.Counterpart: toets.Place
---@field node toets.Node? nil where it vanished
---@field earlier toets.Node? the node of the earlier report; nil where it was added
---@field fate string "same", "renamed", "moved" (another code or parent), "split", "joined", "replaced" (the code stands for something else), "vanished", "added"
---@field parent toets.Counterpart? that of the node's parent; of a vanished node, of its earlier parent
---@field report toets.Report
---@field earlier_report toets.Report
local Counterpart = {}
---The printed figures that mean the same in both: section, row, measure, year and version. With a measure only those;
---`earlier_measure` is the one that the earlier report has instead (what was booked, and the actual of the account).
---@param filter? { measure?: string, earlier_measure?: string }
---@return { figure: toets.Figure, earlier: toets.Figure }[] in printed order
function Counterpart:figures(filter) end

---A linear form with exact rational coefficients over numbers of the report.
---@class toets.Form
---@operator add(toets.Form): toets.Form
---@operator sub(toets.Form): toets.Form
---@operator mul(integer|toets.Decimal): toets.Form
---@operator unm: toets.Form

---The sum of figures and mentions.
---@param list toets.Form[]
---@return toets.Form
function sum(list) end

---@class toets.Relation

---@class toets.Finding

---@class toets.Outcome

---@class toets.Term

relation = {}
---What must hold by the form of the schema. Decides the verdict of its numbers.
---`relation.identity { left, "=", right, args = {...}, at = place }`; operators "=", "<=", ">=".
---`left` is what the report states, `right` what it should equal. `key` tells relations of one rule about
---one subject apart in their fingerprints; `tolerance` (a decimal text) replaces the slack of rounding.
---@param spec { [1]: toets.Form, [2]: "="|"<="|">=", [3]: toets.Form, args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
---@return toets.Relation
function relation.identity(spec) end
---What a sentence of the report says about numbers. A failed claim contradicts the claim, not the numbers.
---@param spec { [1]: toets.Form, [2]: "="|"<="|">=", [3]: toets.Form, args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
---@return toets.Relation
function relation.claim(spec) end
---What is usual. Never decides a verdict.
---@param spec { [1]: toets.Form, [2]: "="|"<="|">=", [3]: toets.Form, args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
---@return toets.Relation
function relation.plausibility(spec) end
---`relation.mean { stated, parts, kind = "claim" }`: stated is the mean of parts, to half a unit of its last printed digit.
---@param spec { [1]: toets.Form, [2]: toets.Form[], kind?: "claim"|"identity"|"plausibility", args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
---@return toets.Relation
function relation.mean(spec) end
---`relation.ratio { stated, part, whole, kind = "claim" }`: stated (a percentage) is part of whole, likewise.
---@param spec { [1]: toets.Form, [2]: toets.Form, [3]: toets.Form, kind?: "claim"|"identity"|"plausibility", args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
---@return toets.Relation
function relation.ratio(spec) end
---`relation.product { stated, a, b, kind = "claim" }`: stated equals a times b.
---@param spec { [1]: toets.Form, [2]: toets.Form, [3]: toets.Form, kind?: "claim"|"identity"|"plausibility", args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
---@return toets.Relation
function relation.product(spec) end

---A predicate that does not hold.
---`key` tells findings of one rule about one subject apart in their fingerprints.
---@param spec { at: toets.Place, args?: table<string, any>, related?: toets.Place[], severity?: "error"|"warning"|"note", key?: string }
---@return toets.Finding
function finding(spec) end

---The rule could apply but something it needs is missing. `reason` is a key of the rule's `reasons`.
---@param reason string
---@return toets.Outcome
function not_evaluable(reason) end

---A word of the model as an argument of a message, written in the reader's language: `term("completed")`.
---@param word string
---@return toets.Term
function term(word) end

---The rule has nothing to say about this subject.
---@type toets.Outcome
not_applicable = nil

---A helper module of rules/lib: `local claims = use("claims")`. Each rule has its own.
---@param name string
---@return table
function use(name) end

---A compiled RE2 expression (linear time; no back-references). `(?i)` ignores case, also of é and ë.
---@class toets.Re
local Re = {}
---@param subject string
---@param init? integer byte position to start at, default 1
---@return integer? first, integer? last, string? ... captures (nil for a group that took no part)
function Re:find(subject, init) end
---@param subject string
---@return boolean
function Re:test(subject) end
---Every match replaced by a text, taken as it is.
---@param subject string
---@param text string
---@return string
function Re:replace(subject, text) end

---Lua's own patterns (find, match, gmatch, gsub) are not there: they can run without end. Use `re`.
re = {}
---An alternative out of a list of words, "_" standing for white space: of "bleef in_totaal" it is
---`(?:bleef|in\s+totaal)`. Words may hold expressions themselves.
---@param list string
---@return string
function re.any_of(list) end
---@param pattern string
---@return toets.Re
function re.compile(pattern) end

---Which things a rule looks at. `where` maps fields of the subject to one accepted value or a list; `needs`
---names fields ("status", "report.as_of") without which the rule is not evaluable; `include_omitted` adds,
---for figures, the coordinates that a node's children print and its own table leaves out. Counterparts are there where
---the report is compared with an earlier one; `of` is the kind of their nodes.
---@class toets.Subjects
---@field kind "report"|"node"|"table"|"figure"|"text"|"mention"|"reference"|"counterpart"
---@field of? string|string[]
---@field where? table<string, string|boolean|string[]>
---@field needs? string[]
---@field include_omitted? boolean

---@class toets.Rule
---@field id string "AR1": letters and a number, as in the check catalogue, never reused
---@field name string "balance-is-receipts-minus-expenditure"
---@field title { nl: string, en: string } one line that says what is checked
---@field severity "error"|"warning"|"note"
---@field since string version of toets that brought it
---@field status? "preview"|"stable"|"deprecated" default "stable"
---@field basis string|{ nl: string, en: string } the law, source or form it follows from; one text where it is the same in both languages
---@field applies? { kinds?: string[], layouts?: string[], years?: { from?: integer, to?: integer } }
---@field subjects toets.Subjects
---@field params? table<string, { default: string|integer|boolean, description: string|{ nl: string, en: string } }> amounts are strings
---@field group_by? string[] "node", "parent", "report", "table", "section", "row", "column", "args.NAME"
---@field message { nl: string, en: string } with {arguments}
---@field summary? { nl: string, en: string } for a group, with {count}
---@field reasons? table<string, { nl: string, en: string }>
---@field why { nl: string, en: string }
---@field fix { nl: string, en: string }
---@field evaluate fun(subject: any, params: table): any
