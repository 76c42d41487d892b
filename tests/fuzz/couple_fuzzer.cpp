// SPDX-License-Identifier: MIT
// Whatever closer.toml and config.toml hold, they are read or refused with an Error.
#include <string>

#include "base/error.hpp"
#include "journal/configuration.hpp"
#include "journal/couple_file.hpp"
#include "support.hpp"

namespace closer {
namespace {

void try_couple(std::string_view text) {
  try {
    const auto couple = read_couple("closer.toml", text);
    const auto again = read_couple("closer.toml", write_couple(couple));
    require(again.id == couple.id && again.people.size() == 2, "a couple is read back as it was written");
    require(again.name_of(couple.people[0].id) == couple.people[0].name, "so are its names");
  } catch (const Error&) {
  }
}

void try_configuration(std::string_view text) {
  const KnownJournal journal{"j7k2m9x4qd0tvw", "/home/sam/us", "sam"};
  std::string written;
  try {
    (void)read_configuration("config.toml", text);
    written = with_journal("config.toml", text, journal);
  } catch (const Error&) {
    return;
  }
  require(who_am_i(read_configuration("config.toml", written), journal.id, journal.folder) == "sam",
          "what was added to a configuration is read");
}

} // namespace
} // namespace closer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  closer::try_couple(closer::text_of(data, size));
  closer::try_configuration(closer::text_of(data, size));
  return 0;
}
