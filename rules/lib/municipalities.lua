-- The NIS codes of the Flemish municipalities, and which of them an entity names.
--
-- Source: REFNIS, the list of Statbel (statbel.fgov.be), as published for 2018 and 2019, with the mergers of
-- 1 January 2025. It holds 308 municipalities until 2018, 300 from 2019 to 2024 and 285 from 2025. One text,
-- searched where it stands: a report without a NIS code pays nothing for it.
local scan = use("scan")

local municipalities = {}

---The last year that the list speaks of: municipalities merge when new councils begin, next on 1 January 2031.
municipalities.last_year = 2030

-- "code name", and where it has not always been so the first and the last year: "12041 Puurs-Sint-Amands 2019-".
local list = [[
11001 Aartselaar;11002 Antwerpen;11004 Boechout;11005 Boom;11007 Borsbeek -2024;11008 Brasschaat;11009 Brecht;
11013 Edegem;11016 Essen;11018 Hemiksem;11021 Hove;11022 Kalmthout;11023 Kapellen;11024 Kontich;11025 Lint;
11029 Mortsel;11030 Niel;11035 Ranst;11037 Rumst;11038 Schelle;11039 Schilde;11040 Schoten;11044 Stabroek;
11050 Wijnegem;11052 Wommelgem;11053 Wuustwezel;11054 Zandhoven;11055 Zoersel;11056 Zwijndrecht -2024;11057 Malle;
12002 Berlaar;12005 Bonheiden;12007 Bornem;12009 Duffel;12014 Heist-op-den-Berg;12021 Lier;12025 Mechelen;
12026 Nijlen;12029 Putte;12030 Puurs -2018;12034 Sint-Amands -2018;12035 Sint-Katelijne-Waver;12040 Willebroek;
12041 Puurs-Sint-Amands 2019-;13001 Arendonk;13002 Baarle-Hertog;13003 Balen;13004 Beerse;13006 Dessel;13008 Geel;
13010 Grobbendonk;13011 Herentals;13012 Herenthout;13013 Herselt;13014 Hoogstraten;13016 Hulshout;13017 Kasterlee;
13019 Lille;13021 Meerhout;13023 Merksplas;13025 Mol;13029 Olen;13031 Oud-Turnhout;13035 Ravels;13036 Retie;
13037 Rijkevorsel;13040 Turnhout;13044 Vorselaar;13046 Vosselaar;13049 Westerlo;13053 Laakdal;23002 Asse;
23003 Beersel;23009 Bever;23016 Dilbeek;23023 Galmaarden -2024;23024 Gooik -2024;23025 Grimbergen;23027 Halle;
23032 Herne -2024;23033 Hoeilaart;23038 Kampenhout;23039 Kapelle-op-den-Bos;23044 Liedekerke;23045 Londerzeel;
23047 Machelen;23050 Meise;23052 Merchtem;23060 Opwijk;23062 Overijse;23064 Pepingen;23077 Sint-Pieters-Leeuw;
23081 Steenokkerzeel;23086 Ternat;23088 Vilvoorde;23094 Zaventem;23096 Zemst;23097 Roosdaal;23098 Drogenbos;
23099 Kraainem;23100 Linkebeek;23101 Sint-Genesius-Rode;23102 Wemmel;23103 Wezembeek-Oppem;23104 Lennik;
23105 Affligem;23106 Pajottegem 2025-;24001 Aarschot;24007 Begijnendijk;24008 Bekkevoort;24009 Bertem;
24011 Bierbeek;24014 Boortmeerbeek;24016 Boutersem;24020 Diest;24028 Geetbets;24033 Haacht;24038 Herent;
24041 Hoegaarden;24043 Holsbeek;24045 Huldenberg;24048 Keerbergen;24054 Kortenaken;24055 Kortenberg;24059 Landen;
24062 Leuven;24066 Lubbeek;24086 Oud-Heverlee;24094 Rotselaar;24104 Tervuren;24107 Tienen;24109 Tremelo;
24130 Zoutleeuw;24133 Linter;24134 Scherpenheuvel-Zichem;24135 Tielt-Winge;24137 Glabbeek;31003 Beernem;
31004 Blankenberge;31005 Brugge;31006 Damme;31012 Jabbeke;31022 Oostkamp;31033 Torhout;31040 Zedelgem;
31042 Zuienkerke;31043 Knokke-Heist;32003 Diksmuide;32006 Houthulst;32010 Koekelare;32011 Kortemark;
32030 Lo-Reninge;33011 Ieper;33016 Mesen;33021 Poperinge;33029 Wervik;33037 Zonnebeke;33039 Heuvelland;
33040 Langemark-Poelkapelle;33041 Vleteren;34002 Anzegem;34003 Avelgem;34009 Deerlijk;34013 Harelbeke;
34022 Kortrijk;34023 Kuurne;34025 Lendelede;34027 Menen;34040 Waregem;34041 Wevelgem;34042 Zwevegem;
34043 Spiere-Helkijn;35002 Bredene;35005 Gistel;35006 Ichtegem;35011 Middelkerke;35013 Oostende;35014 Oudenburg;
35029 De Haan;36006 Hooglede;36007 Ingelmunster;36008 Izegem;36010 Ledegem;36011 Lichtervelde;36012 Moorslede;
36015 Roeselare;36019 Staden;37002 Dentergem;37007 Meulebeke -2024;37010 Oostrozebeke;37011 Pittem;
37012 Ruiselede -2024;37015 Tielt -2024;37017 Wielsbeke;37018 Wingene -2024;37020 Ardooie;37021 Wingene 2025-;
37022 Tielt 2025-;38002 Alveringem;38008 De Panne;38014 Koksijde;38016 Nieuwpoort;38025 Veurne;41002 Aalst;
41011 Denderleeuw;41018 Geraardsbergen;41024 Haaltert;41027 Herzele;41034 Lede;41048 Ninove;
41063 Sint-Lievens-Houtem;41081 Zottegem;41082 Erpe-Mere;42003 Berlare;42004 Buggenhout;42006 Dendermonde;
42008 Hamme;42010 Laarne;42011 Lebbeke;42023 Waasmunster;42025 Wetteren;42026 Wichelen;42028 Zele;43002 Assenede;
43005 Eeklo;43007 Kaprijke;43010 Maldegem;43014 Sint-Laureins;43018 Zelzate;44001 Aalter -2018;44011 Deinze -2018;
44012 De Pinte -2024;44013 Destelbergen;44019 Evergem;44020 Gavere;44021 Gent;44029 Knesselare -2018;
44034 Lochristi -2024;44036 Lovendegem -2018;44040 Melle -2024;44043 Merelbeke -2024;44045 Moerbeke -2024;
44048 Nazareth -2024;44049 Nevele -2018;44052 Oosterzele;44064 Sint-Martens-Latem;44072 Waarschoot -2018;
44073 Wachtebeke -2024;44080 Zomergem -2018;44081 Zulte;44083 Deinze 2019-;44084 Aalter 2019-;44085 Lievegem 2019-;
44086 Nazareth-De Pinte 2025-;44087 Lochristi 2025-;44088 Merelbeke-Melle 2025-;45017 Kruishoutem -2018;
45035 Oudenaarde;45041 Ronse;45057 Zingem -2018;45059 Brakel;45060 Kluisbergen;45061 Wortegem-Petegem;
45062 Horebeke;45063 Lierde;45064 Maarkedal;45065 Zwalm;45068 Kruisem 2019-;46003 Beveren -2024;
46013 Kruibeke -2024;46014 Lokeren -2024;46020 Sint-Gillis-Waas;46021 Sint-Niklaas;46024 Stekene;46025 Temse;
46029 Lokeren 2025-;46030 Beveren-Kruibeke-Zwijndrecht 2025-;71002 As;71004 Beringen;71011 Diepenbeek;71016 Genk;
71017 Gingelom;71020 Halen;71022 Hasselt -2024;71024 Herk-de-Stad;71034 Leopoldsburg;71037 Lummen;
71045 Nieuwerkerken;71047 Opglabbeek -2018;71053 Sint-Truiden;71057 Tessenderlo -2024;71066 Zonhoven;
71067 Zutendaal;71069 Ham -2024;71070 Heusden-Zolder;71071 Tessenderlo-Ham 2025-;71072 Hasselt 2025-;72003 Bocholt;
72004 Bree;72018 Kinrooi;72020 Lommel;72021 Maaseik;72025 Neerpelt -2018;72029 Overpelt -2018;72030 Peer;
72037 Hamont-Achel;72038 Hechtel-Eksel;72039 Houthalen-Helchteren;72040 Meeuwen-Gruitrode -2018;
72041 Dilsen-Stokkem;72042 Oudsbergen 2019-;72043 Pelt 2019-;73001 Alken;73006 Bilzen -2024;73009 Borgloon -2024;
73022 Heers;73028 Herstappe;73032 Hoeselt -2024;73040 Kortessem -2024;73042 Lanaken;73066 Riemst;
73083 Tongeren -2024;73098 Wellen;73107 Maasmechelen;73109 Voeren;73110 Bilzen-Hoeselt 2025-;
73111 Tongeren-Borgloon 2025-;
]]

---@class Municipality
---@field code string
---@field name string
---@field first integer? the first year of the code; nil when it has always been there
---@field last integer? the last year

local function municipality(code, name, first, last)
  return { code = code, name = name, first = first and tonumber(first), last = last and tonumber(last) }
end

local years = [[(?: (\d{4})?-(\d{4})?)?;]]
local five_digits = re.compile([[^\d{5}$]])

---@param code string
---@return Municipality?
function municipalities.with_code(code)
  if not five_digits:test(code) then return nil end
  local first, _, name, since, till = re.compile([[(?:^|[;\n])]] .. code .. " ([^;0-9]+?)" .. years):find(list)
  return first and municipality(code, name, since, till) or nil
end

local entry = re.compile([[(\d{5}) ([^;0-9]+?)]] .. years)

---All of the list, those of former years included, in order of code.
---@return Municipality[]
function municipalities.all()
  local all, position = {}, 1
  while true do
    local first, last, code, name, since, till = entry:find(list, position)
    if not first then return all end
    all[#all + 1] = municipality(code, name, since, till)
    position = last + 1
  end
end

---Whether a code was in use in a year. The account of a year is made in the next one, a plan in the year
---before: a merger may show a year early or late.
---@param found Municipality
---@param year integer? nil: any year
---@return boolean
function municipalities.in_use(found, year)
  if not year then return true end
  return (not found.first or found.first <= year + 1) and (not found.last or found.last >= year - 1)
end

-- No name is as long; an expression is not built from a whole paragraph.
local longest_name = 60

local plain_name = re.compile([[^[A-Za-z]+(?:[ '-][A-Za-z]+)*$]])
local joint = re.compile("[ -]")

---The municipalities of exactly this name whose code was in use in the year. A space may stand for a hyphen.
---@param name string
---@param year integer?
---@return Municipality[]
function municipalities.named(name, year)
  local found = {}
  if #name > longest_name or not plain_name:test(name) then return found end
  local expression = scan.any_case([[(\d{5}) ]] .. scan.replace(name, joint, "[ -]") .. years)
  for first, last, code, since, till in scan.matches(expression, list) do
    local size = #code + 1 + #name
    local candidate = municipality(code, list:sub(first + #code + 1, first + size - 1), since, till)
    if municipalities.in_use(candidate, year) and last >= first then found[#found + 1] = candidate end
  end
  return found
end

-- What an entity is, not what it is called: "Stad en OCMW Lier", "Gemeentebestuur van Bornem", "Aalst (Stad)".
local token = re.compile([[[^\s/&(),+:;|]+]])
local form = scan.any_case([[^(?:(?:stads?|gemeente|ocmw|o\.c\.m\.w\.?)(?:-?bestuur)?|bestuur|lokaal|gemeentelijk]]
  .. [[|openbaar|centrum|voor|maatschappelijk|welzijn|en|van|het|\d{4}|[-\x{2013}\x{2014}.]+)-?$]])

---The name that is left of an entity when its legal form is taken away; nil when that leaves none or several.
---@param entity string
---@return string?
function municipalities.name_of(entity)
  local name, words = nil, {}
  local function close()
    local piece = table.concat(words, " ")
    words = {}
    if piece == "" then return true end
    if name and name:lower() ~= piece:lower() then return false end
    name = name or piece
    return true
  end
  for first, last in scan.matches(token, entity) do
    local word = entity:sub(first, last)
    if not form:test(word) then
      words[#words + 1] = word
    elseif not close() then
      return nil
    end
  end
  return close() and name or nil
end

---Whether one name stands in the other as whole words: "Puurs" in "Puurs-Sint-Amands".
---@param whole string
---@param part string
---@return boolean
function municipalities.holds(whole, part)
  if #part > longest_name or not plain_name:test(part) then return false end
  return scan.any_case([[(?:^|[^\pL])]] .. scan.replace(part, joint, "[ -]") .. [[(?:$|[^\pL])]]):test(whole)
end

return municipalities
