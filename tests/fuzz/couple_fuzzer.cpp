// SPDX-License-Identifier: MIT
// Whatever closer.toml and config.toml hold, they are read or refused with an Error; what is read is written and read
// the same, and a configuration keeps what it held.
#include <algorithm>
#include <string>

#include "base/error.hpp"
#include "journal/config/configuration.hpp"
#include "journal/config/couple_file.hpp"
#include "support.hpp"

namespace closer {
namespace {

void try_couple(std::string_view text) {
  Couple couple;
  try {
    couple = read_couple("closer.toml", text);
  } catch (const Error&) {
    return;
  }
  require(couple.people.size() == 2 && couple.people[0].id < couple.people[1].id, "a couple is two, by id");
  const auto written = write_couple(couple);
  const auto again = read_couple("closer.toml", written);
  const auto same = [](const Person& left, const Person& right) {
    return left.id == right.id && left.name == right.name;
  };
  require(again.id == couple.id && again.language == couple.language, "a couple is read back as it was written");
  require(std::equal(again.people.begin(), again.people.end(), couple.people.begin(), couple.people.end(), same),
          "so are its people");
  require(again.rhythm.every == couple.rhythm.every, "so is its rhythm");
  require(write_couple(again) == written, "it is written the same again");
}

void try_configuration(std::string_view text) {
  const KnownJournal journal{"j7k2m9x4qd0tvw", "/home/sam/us", "sam"};
  const auto is_it = [&](const KnownJournal& known) {
    return known.id == journal.id && known.folder == journal.folder;
  };
  std::vector<KnownJournal> before;
  std::string written;
  try {
    before = read_configuration("config.toml", text).journals;
    written = with_journal("config.toml", text, journal);
  } catch (const Error&) {
    return;
  }
  auto after = read_configuration("config.toml", written).journals;
  require(who_am_i(after, journal.id, journal.folder) == "sam", "what was added to a configuration is read");
  require(with_journal("config.toml", written, journal) == written, "the second time there is nothing to add");
  const auto place = std::find_if(before.begin(), before.end(), is_it);
  if (place == before.end()) {
    require(written.starts_with(text), "what was there stays");
    before.push_back(journal);
  } else {
    place->me = journal.me;
  }
  const auto same = [](const KnownJournal& left, const KnownJournal& right) {
    return left.id == right.id && left.folder == right.folder && left.me == right.me;
  };
  require(std::equal(after.begin(), after.end(), before.begin(), before.end(), same), "no other journal is changed");
}

} // namespace
} // namespace closer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  closer::try_couple(closer::text_of(data, size));
  closer::try_configuration(closer::text_of(data, size));
  return 0;
}
