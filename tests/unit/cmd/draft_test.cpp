// SPDX-License-Identifier: MIT
#include "cmd/context/draft.hpp"

#include "cmd_support.hpp"

namespace closer {
namespace {

// A machine of its own, whose drafts are kept in a folder of the test's.
struct Desk : TemporaryFolder {
  [[nodiscard]] std::filesystem::path folder() const { return *this / "closer/drafts"; }

  [[nodiscard]] auto drafts() const {
    const std::filesystem::directory_iterator files(folder());
    return std::distance(begin(files), end(files));
  }
};

} // namespace

BOOST_AUTO_TEST_SUITE(draft)

BOOST_AUTO_TEST_CASE(what_the_editor_leaves_is_the_text_and_stays_until_it_is_discarded) {
  const Desk desk;
  const Variable editor("VISUAL", "echo more >>");
  Draft draft;
  BOOST_TEST(draft.edit(desk.folder(), "text\n", on("2026-07-01")) == "text\nmore\n");
  BOOST_TEST(desk.drafts() == 1);
  draft.discard();
  BOOST_TEST(desk.drafts() == 0);
  draft.discard(); // there is nothing to discard any more
}

BOOST_AUTO_TEST_CASE(an_editor_that_fails_loses_nothing_that_was_typed) {
  const Desk desk;
  const Variable editor("VISUAL", "false");
  Draft draft;
  BOOST_CHECK_EXCEPTION((void)draft.edit(desk.folder(), "typed\n", on("2026-07-01")), Error, [&](const Error& error) {
    return holds(error.what(), "ended with status 1") && holds(error.hint(), desk.folder().string());
  });
  BOOST_TEST(desk.drafts() == 1);
}

BOOST_AUTO_TEST_CASE(an_empty_file_of_an_editor_that_fails_is_not_kept) {
  const Desk desk;
  const Variable editor("VISUAL", "false");
  Draft draft;
  BOOST_CHECK_THROW((void)draft.edit(desk.folder(), "", on("2026-07-01")), Error);
  BOOST_TEST(desk.drafts() == 0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
