#include "common/asides.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <string>

using toets::layout::Document;
using toets::layout::read_document;

namespace {

// Whether the last line is an item of a list.
bool ends_in_item(const std::string& text) {
  const toets::test::Report report(text);
  const toets::sdk::Source source(report.source());
  const Document document = read_document(source);
  return document.back().is_list_item();
}

} // namespace

TEST_CASE("a dash that goes on with a sentence is no bullet") {
  CHECK_FALSE(
      ends_in_item("De werking lag in de lente stil door de werken\n"
                   "aan het gebouw en is in september hervat, later\n"
                   "- dan gepland."));
  CHECK_FALSE(
      ends_in_item("De werking - die in de lente stillag door de werken aan het gebouw\n"
                   "- is in september hervat."));
  CHECK_FALSE(
      ends_in_item("Het ging - voor heel het jaar en in alle wijken van de gemeente samen\n"
                   "- 20 gezinnen."));
}

TEST_CASE("a dash behind the end of a sentence a short line or a blank one is a bullet") {
  CHECK(
      ends_in_item("De werking lag in de lente stil door de werken\n"
                   "aan het gebouw en is hervat met wat hierna komt:\n"
                   "- dansen"));
  CHECK(
      ends_in_item("De werking lag in de lente stil door de werken\n"
                   "aan het gebouw en is hervat\n"
                   "- dansen"));
  CHECK(ends_in_item("De werking lag in de lente stil door de werken aan het gebouw\n\n- dansen"));
}

TEST_CASE("two dashes below each other are a list") {
  CHECK(
      ends_in_item("De werking lag in de lente stil door de werken\n"
                   "aan het gebouw en is in september hervat, later\n"
                   "- dansen\n"
                   "- zingen"));
}

TEST_CASE("a capital opens an item") {
  CHECK(
      ends_in_item("De werking lag in de lente stil door de werken\n"
                   "aan het gebouw en is in september hervat, later\n"
                   "- Dansen"));
}
