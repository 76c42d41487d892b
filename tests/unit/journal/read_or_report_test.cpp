// SPDX-License-Identifier: MIT
#include "journal/lines/read_or_report.hpp"

#include <filesystem>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(reading_or_reporting)

BOOST_AUTO_TEST_CASE(a_message_about_a_path_that_is_named_already_says_this) {
  const auto about = message_about(Error(Status::Failed, "/a/b.toml is a symbolic link"), "/a/b.toml");
  BOOST_TEST(about == "this is a symbolic link");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_a_finding_and_what_is_not_there_is_none) {
  const TemporaryFolder here;
  put(here / "there.toml", "x = 1\n");
  std::filesystem::create_symlink("there.toml", here / "link.toml");
  const auto folder = Folder::open(here.path());
  Limits limits;
  std::vector<Finding> findings;
  BOOST_TEST(read_or_report(limits, folder, "there.toml", findings).value() == "x = 1\n");
  BOOST_TEST(!read_or_report(limits, folder, "missing.toml", findings).has_value());
  BOOST_TEST(!subfolder_or_report(folder, "missing", findings).has_value());
  BOOST_TEST(findings.empty());
  BOOST_TEST(!read_or_report(limits, folder, "link.toml", findings).has_value());
  BOOST_TEST(!read_or_report(limits, folder, "there.toml", findings, 3).has_value());
  BOOST_TEST(!subfolder_or_report(folder, "there.toml", findings).has_value());
  BOOST_REQUIRE(findings.size() == 3U);
  BOOST_TEST(findings[0].path == shown_path(folder, "link.toml"));
  BOOST_TEST(holds(findings[0].message, "this is a symbolic link"));
  BOOST_TEST(holds(findings[1].message, "this is too long"));
  BOOST_TEST(holds(findings[2].message, "not a folder"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
