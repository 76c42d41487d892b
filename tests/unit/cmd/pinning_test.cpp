// SPDX-License-Identifier: MIT
#include "cmd/context/pinning.hpp"

#include "cmd_support.hpp"
#include "journal/config/couple_file.hpp"

namespace closer {
namespace {

constexpr const char* first_id = "j7k2m9x4qd0tvw";
constexpr const char* second_id = "aaaaaaaaaaaaaa";

// Two folders with a journal each.
struct Folders : TemporaryFolder {
  Folders() {
    for (const auto& [name, id] : {std::pair("us", first_id), std::pair("work", second_id)}) {
      std::filesystem::create_directory(*this / name);
      change(name, id);
    }
    std::filesystem::create_directory_symlink("us", *this / "link");
  }
  void change(const std::string& name, const std::string& id, const std::string& other = "ana") const {
    auto couple = ana_and_sam();
    couple.id = id;
    couple.people[0].id = other;
    put(*this / name / "closer.toml", write_couple(couple));
  }
  [[nodiscard]] KnownJournal known(const std::string& name, const std::string& id) const {
    return {id, *this / name, "sam"};
  }
  [[nodiscard]] Journal journal(const std::string& name) const { return open_journal(*this / name); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(pinning, Folders)

BOOST_AUTO_TEST_CASE(a_folder_is_the_same_by_whatever_path) {
  const auto us = known("us", "an-id");
  BOOST_TEST(us.is_in(*this / "link"));
  BOOST_TEST(known("away", "an-id").is_in(*this / "away"));
  BOOST_TEST(!us.is_in(*this / "work"));
  BOOST_TEST(!us.is_in(*this / "away"));
}

BOOST_AUTO_TEST_CASE(a_folder_that_was_joined_keeps_its_id) {
  const std::vector<KnownJournal> both = {known("us", first_id), known("work", second_id)};
  BOOST_CHECK_NO_THROW(require_pinned_id(both, journal("us")));
  BOOST_CHECK_NO_THROW(require_pinned_id(both, journal("link")));
  BOOST_CHECK_NO_THROW(require_pinned_id({}, journal("us")));
  for (const std::string id : {"bbbbbbbbbbbbbb", second_id}) {
    change("us", id);
    BOOST_CHECK_EXCEPTION(require_pinned_id(both, journal("link")), Error, [](const Error& error) {
      return error.status() == Status::NeedsPerson && holds(error.hint(), "id = \"j7k2m9x4qd0tvw\"");
    });
  }
}

BOOST_AUTO_TEST_CASE(only_another_folder_that_is_there_makes_a_copy) {
  change("work", first_id);
  BOOST_TEST(joined_elsewhere({known("us", first_id)}, journal("work")).value() == *this / "us");
  BOOST_TEST(!joined_elsewhere({known("us", first_id), known("work", first_id)}, journal("work")).has_value());
  BOOST_TEST(!joined_elsewhere({known("away", first_id)}, journal("work")).has_value()); // it was moved
  BOOST_TEST(!joined_elsewhere({known("us", second_id)}, journal("work")).has_value());
}

BOOST_AUTO_TEST_CASE(a_copy_can_be_joined_and_what_is_none_cannot) {
  change("work", first_id);
  BOOST_CHECK_NO_THROW(require_joinable({known("us", first_id)}, journal("work")));
  BOOST_CHECK_THROW(require_joinable({known("us", first_id), known("work", second_id)}, journal("work")), Error);
  change("work", first_id, "mel");
  BOOST_CHECK_THROW(require_joinable({known("us", first_id)}, journal("work")), Error);
  BOOST_CHECK_THROW(require_pinned_id({known("us", first_id)}, journal("work")), Error);
  change("work", "bbbbbbbbbbbbbb");
  BOOST_CHECK_NO_THROW(require_joinable({known("us", first_id), known("work", second_id)}, journal("work")));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
