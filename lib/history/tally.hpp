// SPDX-License-Identifier: MIT
// What a review needs of records: counts by day, and whole only the few that it shows or that weigh on its proposal. A
// million records make no larger a tally than the days that they are of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/date/week.hpp"
#include "history/entry_filter.hpp"
#include "history/written_entries.hpp"
#include "model/couple.hpp"
#include "model/record_view.hpp"
#include "model/schedule/done_day.hpp"

namespace closer {

// The entries of a day that pass the filter.
struct DayTally {
  int entries = 0;
  std::array<int, all_ways.size()> counts{}; // by way
  std::array<std::int64_t, all_ways.size()> minutes{};
  int new_entries = 0; // of what was new to both
  std::int64_t new_minutes = 0;
};

// How far before a window entries tell what is usual; review/digest.hpp has the rule.
inline constexpr std::chrono::days usual_days{26 * 7};

// What the review will be about.
struct ReviewScope {
  Filter filter;
  Day today{};
  std::optional<Instant> now;   // so that what has happened where it is tomorrow already counts as today's
  std::optional<Window> window; // absent: from the first entry to the last
  WeekStart week_starts = WeekStart::Monday;
  Day weighs_from{}; // what happened from then on weighs on the proposal
  std::size_t most_noticed = std::numeric_limits<std::size_t>::max(); // how many are shown: the latest
  WriteEntry write_noticed = nullptr; // where they aren't wanted as records, but as written; then all of them
  std::size_t most_earlier_years =
      std::numeric_limits<std::size_t>::max(); // the earliest; one more says that there are
  std::set<std::string, std::less<>> wanted;   // ids that are taken whatever they are
  bool only_earlier_years = false; // of the records only those of this day in earlier years are taken, none counted

  // When each way was last done is asked up to then: today, or the end of days that are only looked back on.
  [[nodiscard]] Day last_day() const { return looks_ahead() ? today : window->last; }
  [[nodiscard]] bool looks_ahead() const { return !window || closer::looks_ahead(*window, today); }
};

class Tally : public RecordVisitor {
public:
  // `couple` must outlive it.
  Tally(const Couple& couple, ReviewScope scope)
      : m_couple(&couple), m_scope(std::move(scope)), m_looks_ahead(m_scope.looks_ahead()) {}
  Tally(const Tally&) = delete;
  Tally& operator=(const Tally&) = delete;
  Tally(Tally&&) = default;
  Tally& operator=(Tally&&) = default;
  ~Tally() override = default;

  [[nodiscard]] bool look(const RecordView& view) override;
  void visit(Record& record) override;
  [[nodiscard]] bool is_full() const override {
    return m_records.size() + m_noticed.size() + m_earlier_years.size() >= most_kept;
  }
  void rest() override { m_written.sort(); }

  // Records, which take a kilobyte each.
  static constexpr std::size_t most_kept = 1U << 17U;

  // Both at once.
  void add(const Record& record);

  // All records of the months from that one on, "2026-11", were shown: adds the written talks of those after it. Its
  // own may be made of seals of the month before.
  void shown_since(std::string_view month);

  // All records were shown: adds the talks that are left.
  void shown_all();

  // Adds the talks whose later seal is of a month from `first` to before `end`.
  void add_talks(std::string_view first, std::string_view end);

  // Takes in what another one with the same scope has seen.
  void merge(Tally other);

  // There are entries of that day or before which were not shown.
  void reach_back_to(Day day);

  // Whether each way that the filter is about was done, up to ReviewScope::last_day().
  [[nodiscard]] bool knows_last_of_each() const;

  // Whether there are more entries of this day in earlier years than are shown.
  [[nodiscard]] bool has_more_earlier_years() const { return m_earlier_years.size() > m_scope.most_earlier_years; }

  // The window, or the days from the first entry to the last, and to today; but for entries that are farther away than
  // any couple's, as a mistyped year is, which would draw the review out.
  [[nodiscard]] Window window() const;
  static constexpr std::chrono::days farthest{200 * 365};

  // How many entries those are.
  [[nodiscard]] int left_out() const;

  [[nodiscard]] const ReviewScope& scope() const { return m_scope; }
  [[nodiscard]] const std::map<Day, DayTally>& days() const { return m_days; }

  // Of all that holds until it is changed and of all sealed answers; of what happened, from ReviewScope::weighs_from
  // on, what says more than that a way was done, and of each idea when it was done last, so that with done_days()
  // choose() and open_plans() say what they would of all; and those that were wanted.
  [[nodiscard]] const Records& records() const { return m_records; }
  [[nodiscard]] Records release_records() { return std::move(m_records); }

  // Of the entries that pass the filter.
  [[nodiscard]] std::vector<DoneDay> done_days() const;

  // Those of the window, the latest of them if there are more than ReviewScope::most_noticed; in no order.
  [[nodiscard]] std::list<Record> release_noticed() { return std::move(m_noticed); }
  [[nodiscard]] WrittenEntries release_written() {
    rest();
    return std::move(m_written);
  }
  [[nodiscard]] std::size_t noticed_count() const { return m_noticed_count; }

  [[nodiscard]] std::vector<Record> release_earlier_years() { return std::move(m_earlier_years); } // in no order
  [[nodiscard]] const std::optional<Record>& last_hobby() const { return m_last_hobby; } // of somebody, up to today
  // The first day, up to today, with an entry of any way, whatever the filter.
  [[nodiscard]] std::optional<Day> first_entry() const { return m_first_entry; }
  [[nodiscard]] std::optional<Day> last_of(Way way) const; // the last day up to ReviewScope::last_day()

private:
  [[nodiscard]] bool look(const RecordView& view, bool passes);
  void keep(Record& record);
  void turn_to(Day day);
  [[nodiscard]] Day day_of(const RecordView& view) const {
    return Window{m_scope.today, m_scope.today, m_scope.now}.day_of(view.at);
  }
  void note_first(const RecordView& view);
  void count(const RecordView& view);
  [[nodiscard]] Window lifetimes() const; // where a review of all days stays
  [[nodiscard]] bool weighs(const RecordView& view);
  [[nodiscard]] bool is_last_of_idea(const RecordView& view);
  [[nodiscard]] bool is_last_hobby(const RecordView& view) const;
  [[nodiscard]] bool is_shown_as_noticed(const RecordView& view);
  void drop_early_noticed();

  // What the record is wanted for.
  struct Wish {
    bool record = false;
    bool noticed = false;
    bool earlier_year = false;
    bool last_hobby = false;
  };

  const Couple* m_couple;
  ReviewScope m_scope;
  bool m_looks_ahead;
  Wish m_wish;              // for the record that was looked at last
  bool m_is_unseen = false; // where that has to be taken to be judged
  std::map<Day, DayTally> m_days;

  // What was found out of a day, since records of one mostly follow each other.
  struct DayAtHand {
    Day day = Day::max();
    bool is_this_day = false;  // of an earlier year
    DayTally* tally = nullptr; // in m_days, once something was counted
  };
  DayAtHand m_at_hand;
  std::map<std::string, Day, std::less<>> m_last_of_idea;
  Records m_records;
  std::list<Record> m_noticed; // which can be many: in a list none is moved again
  WrittenEntries m_written;
  std::size_t m_noticed_count = 0;
  std::optional<When> m_noticed_from; // earlier ones aren't shown
  std::vector<Record> m_earlier_years;
  std::optional<Record> m_last_hobby;
  std::optional<Day> m_first_entry;
  std::string m_talks_from; // the first month whose talks were added; "" where none were yet
};

} // namespace closer
