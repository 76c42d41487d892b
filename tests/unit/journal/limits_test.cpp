// SPDX-License-Identifier: MIT
#include "journal/folder/hobby_files.hpp"
#include "journal/lines/limits.hpp"

#include "journal/check/check.hpp"
#include "journal/folder/reading.hpp"
#include "writer_support.hpp"

namespace closer {
namespace {

constexpr std::size_t mebibyte = 1U << 20U;

// Comments, and one thing more than there was, in each of so many files.
void put_hobbies(const std::filesystem::path& folder, int files) {
  for (int i = 0; i < files; ++i) {
    put(folder / ("sam " + std::to_string(100 + i) + ".toml"), "a" + std::to_string(i) +
                                                                   " = { name = \"A\", share = \"share\" }\n#" +
                                                                   std::string(mebibyte - 100, 'x') + "\n");
  }
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(limits, Desk)

BOOST_AUTO_TEST_CASE(what_is_read_is_taken_from_it_and_never_goes_beyond_it) {
  put(journal_folder / "a", "1\n2\n");
  put(journal_folder / "b", "1");
  Limits limits({5, 10});
  BOOST_TEST(read_within(limits, journal.folder, "a").value() == "1\n2\n");
  BOOST_TEST(limits.left.bytes == 1U);
  BOOST_TEST(limits.left.lines == 8U);
  BOOST_TEST(!read_within(limits, journal.folder, "none").has_value());
  BOOST_CHECK_EXCEPTION((void)read_within(limits, journal.folder, "a"), Error,
                        fails_with(Status::NeedsPerson, "a isn't read: it would exceed"));
  BOOST_TEST(read_within(limits, journal.folder, "b").has_value());
  BOOST_TEST(limits.left.bytes == 0U);
}

BOOST_AUTO_TEST_CASE(the_error_names_the_limit) {
  put(journal_folder / "a", std::string(5 * mebibyte, 'x'));
  Limits limits(of_own_files);
  BOOST_CHECK_EXCEPTION((void)read_within(limits, journal.folder, "a"), Error,
                        fails_with(Status::NeedsPerson, "the 4 MiB and 65536 lines that closer reads at once"));
}

BOOST_AUTO_TEST_CASE(lines_count_as_well_as_bytes) {
  put(journal_folder / "a", "1\n2\n");
  Limits left({100, 3});
  BOOST_TEST(read_within(left, journal.folder, "a").has_value());
  BOOST_CHECK_EXCEPTION((void)read_within(left, journal.folder, "a"), Error,
                        fails_with(Status::NeedsPerson, "isn't read"));
}

BOOST_AUTO_TEST_CASE(of_the_log_the_newest_months_are_read_and_the_others_named) {
  const auto old = add("old", "2026-10-22");
  const auto late = add("new");
  Reading reading;
  reading.limits = Limits({100, 10});
  read_since(journal, "2026-01", reading);
  BOOST_TEST(reading.records.count(late.id) == 1U);
  BOOST_TEST(reading.records.count(old.id) == 0U);
  BOOST_REQUIRE(reading.findings.size() == 1U);
  BOOST_TEST(holds(describe(reading.findings[0]), "log/2026-10.sam.toml: this isn't read: it would exceed"));
}

BOOST_AUTO_TEST_CASE(of_hobbies_and_for_check_what_is_by_hand_is_less) {
  put_hobbies(journal_folder / "hobbies", 7);
  Reading reading;
  read_hobbies_of_both(journal, reading.hobbies, reading.findings);
  BOOST_TEST(reading.hobbies.size() == 4U);
  BOOST_TEST(reading.findings.size() == 3U);
  const auto result = check(journal, "sam", on("2026-11-22"), {});
  BOOST_TEST(std::count_if(result.findings.begin(), result.findings.end(), [](const CheckFinding& trouble) {
               return holds(trouble.finding.message, "isn't read: it would exceed");
             }) == 3);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
