local counted_lists = use("counted_lists")

---Each list as "stated: fewest-most".
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local got = {}
      for i, list in ipairs(counted_lists.find(value)) do
        got[i] = list.stated .. ": " .. list.fewest .. "-" .. list.most
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Met 3 lokale besturen (Asse, Beersel en Halle) loopt een project.", "3: 3-3"),
  finds("Elk van de drie kenmerken (Laag diploma van een van de ouders of van beide, Hoge huur, Geen werk) telt.",
    "3: 3-4"),
  finds("Elk van de drie scholen (Het oude atheneum aan de markt met de grote poort, Ter Hulst, De Linde) doet mee.",
    ""),
  finds("Met 4 lokale besturen (Asse, Beersel,\nHalle) loopt een project.", "4: 3-3"),
  finds("Er waren 4 overlegmomenten (12/01, 15/03 en 20/05/2024).", "4: 3-3"),
  finds("Er waren 3 bijeenkomsten: 12 januari, 15 mrt. en 20 mei 2024.", "3: 3-3"),
  finds("De drie projecten zijn: leesclub, taalhuis, schrijfweek en winkel.", "3: 4-4"),
  finds("Er zijn drie initiatieven: een winkel, een huis en een tuin met bomen, struiken en gras.", ""),
  finds("Er waren 3 groepen (12-15, 16-18 en 19-21 jaar).", ""),
  finds("We werken op vijf thema's: armoede, energie, werk, wonen en zorg.", "5: 5-5"),
  finds("We werken op vier thema\u{2019}s: armoede, energie en werk.", "4: 3-3"),
  finds("Het huis heeft 5 functies: informeren, werken aan goede contacten, ontmoeten en wonen.", "5: 4-4"),
  finds("Dat zijn twee scholen (De Linde en Sint-Anna).", "2: 2-2"),
  finds("Met 3 partners (Werk en Zorg, Huis van het Kind en Bib en Cultuur) is er overleg.", "3: 3-5"),
  finds("Met 3 partners (Kind & Gezin, Kuurne en VDAB) is er overleg.", "3: 3-3"),
  finds("Met 3 partners (Kind & Gezin & Kuurne, VDAB & Lier) is er overleg.", "3: 3-5"),
  finds("Door 2 brugfiguren in 3 scholen (Sint-Anna, De Linde en GO! De Arend) wordt geholpen.", "3: 3-3"),
  finds("De opening is op 4 mei: Asse, Halle en Lier.", ""),
  finds("De vereniging (3 steden en gemeenten: Aalst, Lede en Ninove) beheert het.", "3: 3-3"),
  finds("Met 3 partners (o.a. Asse en Beersel) is er overleg.", ""),
  finds("Met 3 partners (Asse, Beersel, enz.) is er overleg.", ""),
  finds("Er waren 3 opnames (goed voor 84 nachten) en drie weigeringen (wegens de criteria).", ""),
  finds("Er zijn 3 partners (gemeenten, het OCMW en de scholen).", ""),
  finds("Met 14 mama's (3 nieuwe mama's) en 1.309 leerlingen (Asse, Halle).", ""),
  finds("In 2024 werd er gewerkt: Asse, Halle en Lier.", ""),
  finds("Werking in 5 scholen: Klavertje Vier, Walfergem, Mollem en Zellik", "5: 4-4"),
  finds("5 scholen: Walfergem, Mollem, Zellik", ""),
  finds("5 scholen: Walfergem, Mollem en Zellik sinds de start van het project", ""),
  finds("Zes gemeenten namen deel: Beersel, Drogenbos, Linkebeek, Meise en Wemmel.", "6: 5-5"),
  finds("Zes gemeenten waren tegen: Beersel, Drogenbos en Linkebeek.", ""),
  finds("We werkten met vier scholen, namelijk De Linde, Sint-Jan en Heilig Hart.", "4: 3-3"),
  finds("Met drie scholen, te weten De Linde, Sint-Jan en Heilig Hart, is overlegd.", ""),
  finds("Er zijn 2 redenen: Asse wil niet meer, Halle heeft geen geld en er is geen plaats.", ""),
}
