// SPDX-License-Identifier: MIT
// What Writer does on the private side, and how a surprise leaves it.
#include "writer_support.hpp"

namespace closer {
namespace {

struct Secretive : Desk {
  [[nodiscard]] PrivateSide side() const { return PrivateSide(data_folder, journal_folder); }
  [[nodiscard]] Records kept() const {
    std::vector<Finding> findings;
    auto records = side().read(findings);
    BOOST_TEST(findings.empty());
    return records;
  }
  Record hide(const std::string& text, const std::optional<std::string>& until = std::nullopt) const {
    auto record = entry("2026-11-22-sam-00000", Kind::Little, text);
    record.is_private = true;
    if (until) {
      record.surprise_until = When{on(*until), std::nullopt};
    }
    return writer().add(record);
  }
  [[nodiscard]] std::vector<Record> share_due(const std::string& today, const std::string& me = "sam") const {
    std::vector<Record> shared;
    writer(me).share_due(on(today), [&](const Record& record) { shared.push_back(record); });
    return shared;
  }
  // Every file of the journal's folder, one after another.
  [[nodiscard]] std::string folder() const {
    std::string all;
    for (const auto& file : std::filesystem::recursive_directory_iterator(journal_folder)) {
      all += file.is_regular_file() ? contents_of(file.path()) : "";
    }
    return all;
  }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(surprise, Secretive)

BOOST_AUTO_TEST_CASE(what_is_private_is_added_changed_and_removed_beside_the_journal) {
  const auto added = hide("herons");
  BOOST_TEST(kept().at(added.id).text == "herons");
  const auto changed = edit(added, "grebes");
  BOOST_TEST(kept().at(added.id).text == "grebes");
  BOOST_CHECK_EXCEPTION(edit(added, "late"), Error, fails_with(Status::Failed, "changed since"));
  (void)writer().replace(changed, tombstone_of(changed));
  BOOST_TEST(kept().empty());
  BOOST_TEST(!holds(folder(), "erons"));
  BOOST_TEST(!holds(folder(), added.id));
}

BOOST_AUTO_TEST_CASE(undo_reverts_adding_changing_and_removing) {
  const auto added = hide("herons");
  const auto changed = edit(added, "grebes");
  (void)writer().replace(changed, tombstone_of(changed));
  BOOST_CHECK(writer().undo().at(0).what == Undone::What::BroughtBack);
  BOOST_TEST(kept().at(added.id).text == "grebes");
  BOOST_CHECK(writer().undo().at(0).what == Undone::What::Restored);
  BOOST_TEST(kept().at(added.id).text == "herons");
  BOOST_CHECK(writer().undo().at(0).what == Undone::What::Removed);
  BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(an_entry_that_moves_to_another_day_stays_private) {
  const auto added = hide("herons");
  auto after = added;
  after.at.day = on("2026-11-20");
  const auto moved = writer().move(added, after);
  BOOST_TEST(moved.id != added.id);
  BOOST_TEST(kept().size() == 1U);
  BOOST_TEST(kept().count(moved.id) == 1U);
  (void)writer().undo();
  BOOST_TEST(kept().count(added.id) == 1U);
}

BOOST_AUTO_TEST_CASE(on_its_day_and_not_before_a_surprise_is_in_the_journal_without_its_day) {
  const auto added = hide("herons", "2026-12-24");
  const auto other = hide("for good");
  BOOST_TEST(share_due("2026-12-23").empty());
  BOOST_TEST(kept().size() == 2U);
  BOOST_TEST(!holds(folder(), "herons"));
  const auto shared = share_due("2026-12-24");
  BOOST_REQUIRE(shared.size() == 1U);
  BOOST_CHECK(read().records.at(released(added).id) == released(added));
  BOOST_TEST(!holds(folder(), "surprise_until"));
  BOOST_TEST(kept().count(added.id) == 0U);
  BOOST_TEST(kept().count(other.id) == 1U);
  BOOST_TEST(share_due("2027-01-01").empty());
}

BOOST_AUTO_TEST_CASE(a_surprise_that_is_on_both_sides_is_only_taken_out_here) {
  const auto added = hide("herons", "2026-12-24");
  writer().add_irreversibly(released(added));
  const auto before = folder();
  BOOST_TEST(share_due("2026-12-24").size() == 1U);
  BOOST_TEST(folder() == before);
  BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(what_was_removed_from_the_journal_meanwhile_stays_removed) {
  const auto added = hide("herons", "2026-12-24");
  writer().add_irreversibly(tombstone_of(released(added)));
  BOOST_TEST(share_due("2026-12-24").empty());
  BOOST_TEST(kept().empty());
  BOOST_TEST(!holds(folder(), "herons"));
}

BOOST_AUTO_TEST_CASE(the_partners_surprises_on_the_same_account_stay) {
  (void)hide("herons", "2026-12-24");
  BOOST_TEST(share_due("2026-12-24", "ana").empty());
  BOOST_TEST(kept().size() == 1U);
}

BOOST_AUTO_TEST_CASE(undo_does_not_take_a_surprise_out_of_the_journal_again) {
  (void)hide("herons", "2026-12-24");
  (void)share_due("2026-12-24");
  BOOST_CHECK_EXCEPTION((void)writer().undo(), Error, fails_with(Status::Failed, "nothing was undone"));
  BOOST_TEST(holds(folder(), "herons"));
}

BOOST_AUTO_TEST_CASE(what_was_changed_since_it_was_read_is_not_shared_as_it_was) {
  const auto added = hide("herons");
  const auto changed = edit(added, "grebes");
  BOOST_CHECK_EXCEPTION((void)writer().share(added), Error, fails_with(Status::Failed, "changed since"));
  BOOST_TEST(kept().at(added.id).text == "grebes");
  BOOST_TEST(!holds(folder(), "herons"));
  BOOST_TEST(writer().share(changed));
}

BOOST_AUTO_TEST_CASE(nothing_private_comes_into_the_journals_folder_by_what_undo_keeps) {
  auto record = entry("2026-11-22-sam-00000", Kind::Note, "herons");
  record.is_private = true;
  const auto write = [&] {
    Writer writer(journal, journal_folder / "state", PrivateSide(data_folder, journal_folder), "sam");
    (void)writer.add(record);
  };
  BOOST_CHECK_EXCEPTION(write(), Error, fails_with(Status::Failed, "inside the journal's folder"));
  BOOST_TEST(!holds(folder(), "herons"));
  BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(what_was_removed_is_known_until_it_is_forgotten) {
  const auto added = hide("herons");
  BOOST_TEST(writer().removed_private(added.id).empty());
  (void)writer().replace(added, tombstone_of(added));
  const auto known = writer().removed_private(added.id.substr(added.id.size() - 5));
  BOOST_REQUIRE(known.size() == 1U);
  BOOST_TEST(known.front().id == added.id);
  BOOST_TEST(known.front().gone);
  BOOST_TEST(known.front().is_private);
  BOOST_TEST(writer().removed_private("").empty());
  writer().forget(added.id);
  BOOST_TEST(writer().removed_private(added.id).empty());
}

BOOST_AUTO_TEST_CASE(what_the_partner_removed_is_nobody_elses_to_know) {
  const auto added = hide("herons");
  (void)writer().replace(added, tombstone_of(added));
  BOOST_TEST(writer("ana").removed_private(added.id).empty());
}

BOOST_AUTO_TEST_CASE(what_is_forgotten_cannot_be_undone) {
  const auto added = hide("herons");
  writer().forget(added.id);
  BOOST_CHECK_EXCEPTION((void)writer().undo(), Error, fails_with(Status::Failed, "nothing to undo"));
  BOOST_TEST(!holds(contents_of(state_folder / "undo.toml"), "herons"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
