// SPDX-License-Identifier: MIT
#include "cmd/shell/shell_context.hpp"

#include "cmd_support.hpp"

namespace closer {
namespace {

void make_journal(const std::filesystem::path& folder) {
  put(folder / "closer.toml", "format = 1\nid = \"j7k2m9x4qd0tvw\"\nlanguage = \"en\"\n\n"
                              "[people.sam]\nname = \"Sam\"\n[people.ana]\nname = \"Ana\"\n");
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
}

} // namespace

BOOST_AUTO_TEST_SUITE(shell_context)

BOOST_AUTO_TEST_CASE(what_this_machine_knows_is_read_once) {
  const TemporaryFolder here;
  const Variable home("HOME", here.path().c_str());
  const Variable config("XDG_CONFIG_HOME", nullptr);
  const Variable state("XDG_STATE_HOME", nullptr);
  const Variable data("XDG_DATA_HOME", nullptr);
  const Variable chosen("CLOSER_DIR", nullptr);
  const Variable named("CLOSER_AS", nullptr);
  make_journal(here / "us");
  const auto known = here / ".config/closer/config.toml";
  put(known, "[[journal]]\nid = \"j7k2m9x4qd0tvw\"\nfolder = \"" + (here / "us").string() + "\"\nme = \"sam\"\n");
  const Arguments none;
  const Commands commands;
  ShellContext context(none, commands);
  BOOST_TEST(context.find_journal() == here / "us");
  put(known, "no TOML");
  BOOST_TEST(context.journal().couple.people.at(1).id == "sam");
  BOOST_TEST(context.me() == "sam");
  context.require_meant();
  context.require_joined();
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
