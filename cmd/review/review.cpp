// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "advice/choice.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/review/delivery.hpp"
#include "cmd/review/entries_reading.hpp"
#include "cmd/review/review_format.hpp"
#include "cmd/review/review_options.hpp"
#include "cmd/review/verbs.hpp"
#include "cmd/words/running_series.hpp"
#include "history/couple_now.hpp"
#include "history/history.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/lines/read_or_report.hpp"
#include "listen/rounds.hpp"
#include "render/data/json.hpp"
#include "review/digest.hpp"

namespace closer {
namespace {

constexpr std::array parameters = {window_word,          all_option,  since_option,  until_option,
                                   way_option,           tag_option,  mine_option,   with_private_option,
                                   review_format_option, json_option, output_option, bom_option};

constexpr std::array<std::string_view, 4> examples = {
    "closer review",
    "closer review --since 'last monday'",
    "closer review 2026 -o 2026.html",
    "closer review --all --way outing --format json",
};

// The user's own private records, by id.
std::set<std::string, std::less<>> ids_of(const Records& records) {
  std::set<std::string, std::less<>> ids;
  std::ranges::transform(records, std::inserter(ids, ids.end()), [](const auto& record) { return record.first; });
  return ids;
}

ReviewScope scope_of(const ReviewOptions& options, const Couple& couple, const Records& private_records) {
  ReviewScope scope;
  scope.filter = options.filter;
  scope.today = options.today;
  scope.now = options.now;
  scope.window = options.all ? std::nullopt : std::optional(options.window);
  scope.week_starts = options.week_starts;
  scope.weighs_from = first_day_that_matters(couple, options.today);
  scope.wanted = ids_of(private_records);
  if (options.format->limit != nullptr) {
    options.format->limit(scope);
  }
  return scope;
}

// For the quietest way; what is planned already, if only since today, isn't a step that is still to be found.
std::optional<Proposal> next_step(const Digest& digest, std::span<const Idea> ideas, const Couple& couple,
                                  const std::vector<Hobby>& hobbies, const Tally& tally, const std::string& reader) {
  if (!digest.quietest) {
    return std::nullopt;
  }
  const auto is_planned = [&](const Proposal& proposal) {
    return std::ranges::any_of(digest.plans, [&](const Record& plan) { return plan.idea == proposal.idea.id; });
  };
  Request request{only_way(digest.quietest), digest.today, 1, {}, reader};
  const auto done = tally.done_days();
  auto proposals = choose(ideas, couple, hobbies, tally.records(), request, done);
  if (!proposals.empty() && is_planned(proposals.front())) {
    request.count = digest.plans.size() + 1;
    proposals = choose(ideas, couple, hobbies, tally.records(), request, done);
  }
  const auto next = std::ranges::find_if_not(proposals, is_planned);
  return next == proposals.end() ? std::nullopt : std::optional(std::move(*next));
}

void tell_left_out(const Context& context, int left_out) {
  if (left_out != 0) {
    context.tell(fmt::format("Left out, 200 years away or more: {}. 'closer list --all' shows {}.",
                             left_out == 1 ? "an entry" : fmt::format("{} entries", left_out),
                             left_out == 1 ? "it" : "them"));
  }
}

// The entries themselves, where the review is a year to keep. What could not be read of them comes to `reading`.
std::optional<Reading> read_year(const Journal& journal, const ReviewOptions& options, const Window& window,
                                 Reading& reading) {
  if (!options.format->may_be_a_year || !is_year(window, options.filter)) {
    return std::nullopt;
  }
  auto whole = read_entries(journal, options);
  add_findings(reading, whole);
  return whole;
}

Status run(Context& context, const Arguments& arguments) {
  const auto options = read_review_options(context, arguments, read_review_format(arguments));
  const auto& journal = context.journal();
  auto couple = couple_now(journal);
  std::vector<Finding> unreadable;
  auto private_records = read_private(context, options, unreadable);
  Reading reading;
  auto tally = tally_journal(journal, scope_of(options, couple, private_records), reading);
  const auto& records = tally.records();
  remove_shared(private_records, records);
  const bool looks_ahead = options.filter.is_open() && tally.scope().looks_ahead();
  auto catalogue = looks_ahead ? ideas_of_both(journal, built_in_ideas(), built_in_idea_words(journal.couple.language),
                                               records, reading.findings)
                               : Catalogue();
  if (looks_ahead) {
    put_running_series(journal, couple, catalogue, reading.findings);
  }
  append(reading.findings, std::move(unreadable));
  auto whole = read_year(journal, options, tally.window(), reading);
  context.report(reading);
  tell_left_out(context, tally.left_out());
  auto digest = make_digest(couple, tally);
  const auto& window = digest.window;
  if (options.filter.is_open()) {
    digest.closeness = closeness_in(rounds_of(records, couple));
    std::erase_if(digest.closeness, [&](const Closeness& each) {
      return each.month < iso_month(window.first) || each.month > iso_month(window.last);
    });
  }
  auto only_you =
      entries_in(private_records, options.all ? whole_window(private_records, options.filter, options.today) : window,
                 options.filter);
  const auto hidden = only_you.size();
  if (options.with_private) {
    digest.only_you = std::move(only_you);
  }
  if (looks_ahead && options.with_private && !private_records.empty()) {
    auto both = records;
    both.insert(private_records.begin(), private_records.end());
    digest.plans = plans_ahead(both, options.today);
    digest.days_ahead = marked_days_ahead(both, options.today);
  }
  const auto next =
      next_step(digest, catalogue.ideas(), couple, reading.hobbies, tally, context.knows_me() ? context.me() : "");
  const auto entries =
      whole ? entries_in(std::move(whole->records), digest.window, options.filter) : std::vector<Record>();
  const auto year = whole ? std::optional(make_year(entries, digest, reading.hobbies)) : std::nullopt;
  deliver(context, arguments, options, [&](const Print& print) {
    options.format->print_digest(
        {digest, couple, next ? &*next : nullptr, options.style, year ? &*year : nullptr, reading.hobbies}, print);
  });
  tell_hidden(context, options, hidden);
  if (digest.entries == 0 && options.format->is_for_terminal) {
    if (const auto meant = say_meant_tag(context, options.filter); !meant.empty()) {
      context.tell(trim(meant));
    }
  }
  return context.status();
}

} // namespace

const Verb review_verb = {
    "review", "look back over the last weeks, and find a next step", Group::EveryDay, parameters, examples, run, {}};

} // namespace closer
