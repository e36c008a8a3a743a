#include "messages/system.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace toets {
namespace {

struct Entry {
  int error;
  std::string_view nl; ///< in English the system says it well
};

constexpr std::array entries = {
    Entry{ENOENT, "er is geen bestand of map van die naam"},
    Entry{EACCES, "geen toegang"},
    Entry{EPERM, "dat is niet toegelaten"},
    Entry{EISDIR, "het is een map"},
    Entry{ENOTDIR, "een deel van het pad is geen map"},
    Entry{ENOTEMPTY, "de map is niet leeg"},
    Entry{EEXIST, "het bestaat al"},
    Entry{ENOSPC, "er is geen plaats meer op de schijf"},
    Entry{EDQUOT, "de toegekende schijfruimte is op"},
    Entry{EFBIG, "het bestand wordt te groot"},
    Entry{EROFS, "die schijf kan alleen worden gelezen"},
    Entry{ELOOP, "te veel koppelingen na elkaar"},
    Entry{ENAMETOOLONG, "de naam is te lang"},
    Entry{EPIPE, "de ontvanger leest niet meer"},
    Entry{EMFILE, "er zijn te veel bestanden open"},
    Entry{ENFILE, "er zijn te veel bestanden open"},
    Entry{EIO, "de schijf of het netwerk geeft een fout"},
    Entry{EBUSY, "het is in gebruik"},
    Entry{ENOMEM, "er is te weinig geheugen"},
    Entry{EBADF, "het is niet open"},
};

} // namespace

Bilingual system_words(int error) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.error == error; });
  Bilingual words = same_in_both(std::strerror(error));
  if (found != entries.end()) words.nl = found->nl;
  return words;
}

} // namespace toets
