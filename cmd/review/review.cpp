// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "advice/choice.hpp"
#include "base/files/paths.hpp"
#include "base/text/printable.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/pager.hpp"
#include "cmd/context/reserved_paths.hpp"
#include "cmd/review/review_format.hpp"
#include "cmd/review/review_options.hpp"
#include "cmd/review/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "history/history.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/hobby_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/shard_list.hpp"
#include "listen/rounds.hpp"
#include "render/data/machine.hpp"
#include "render/words/text.hpp"
#include "review/digest.hpp"

namespace closer {
namespace {

constexpr std::array parameters = {
    window_word, all_option,     on_this_day_option,  since_option,      until_option,  way_option,   tag_option,
    mine_option, entries_option, with_private_option, no_private_option, format_option, output_option};

constexpr std::array<std::string_view, 4> examples = {
    "closer review",
    "closer review --since 'last monday' --entries",
    "closer review 2026 -o 2026.html",
    "closer review --all --way outing --format json",
};

// Of one's own private records those that are in the shared journal as well, as they are while a surprise moves.
void remove_shared(Records& kept, const Records& shared) {
  std::erase_if(kept, [&](const auto& record) { return shared.contains(record.first); });
}

// The months of this month's name in earlier years.
void read_earlier_years(const Journal& journal, Day today, Reading& reading) {
  const ShardList shards(journal);
  for (const auto& month : shards.namesakes_before(iso_month(today))) {
    read_files(journal, shards.find(month)->files, reading);
  }
}

Window whole_window(const Records& records, const Filter& filter, Day today) {
  Window window{today, today};
  for (const auto& [id, record] : records) {
    if (passes(record, filter)) {
      window.first = std::min(window.first, record.at.day);
      window.last = std::max(window.last, record.at.day);
    }
  }
  return window;
}

// To the file that was asked for, or to standard output.
void deliver(Context& context, const Arguments& arguments, const ReviewOptions& options,
             const std::function<void(const Print&)>& print_it) {
  const auto file = arguments.value(output_option);
  const bool is_output = !file || *file == "-";
  if (is_output && options.format != Format::Text) {
    print_it([&](std::string_view piece) { context.print_exact(piece); });
    return;
  }
  std::string text;
  print_it([&](std::string_view piece) { text += piece; });
  if (is_output) {
    print_paged(context, text);
    return;
  }
  const std::filesystem::path path(*file);
  if (path.filename().empty() || path.filename() == "." || path.filename() == "..") {
    throw UsageError(fmt::format("'{}' is no name of a file", printable(*file)));
  }
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  if (options.with_private && is_within(folder, context.journal().folder.path())) {
    throw UsageError(fmt::format("'{}' is in the journal's folder, which both of you see", printable(*file)),
                     "Choose a place outside of it, or leave out --with-private.");
  }
  require_no_own_place(path, context.journal().folder.path());
  Folder::open(folder).replace(path.filename(), text);
  context.tell(fmt::format("Written: {}", printable(path.string())));
}

Status review_entries(Context& context, const Arguments& arguments, const ReviewOptions& options) {
  const auto& journal = context.journal();
  const bool earlier = arguments.given(on_this_day_option);
  Reading reading;
  if (earlier) {
    read_earlier_years(journal, options.today, reading);
    read_hobbies_of_both(journal, reading.hobbies, reading.findings);
  } else if (options.all) {
    reading = read_all(journal);
  } else {
    read_since(journal, iso_month(options.window.first), reading);
    read_hobbies_of_both(journal, reading.hobbies, reading.findings);
  }
  auto kept = options.with_private ? context.private_records(reading.findings) : Records();
  remove_shared(kept, reading.records);
  reading.records.merge(kept);
  context.report(reading);
  const auto window = options.all ? whole_window(reading.records, options.filter, options.today) : options.window;
  const auto entries = earlier ? on_this_day(std::move(reading.records), options.today, options.filter)
                               : entries_in(std::move(reading.records), window, options.filter);
  deliver(context, arguments, options, [&](const Print& print) {
    print(format_entries(options.format, {entries, journal.couple, reading.hobbies, options.today, options.style}));
  });
  if (entries.empty() && options.format == Format::Text && !earlier) {
    context.tell("No entries there. 'closer review --entries --all' shows every one.");
  }
  return context.status();
}

// One's own private records, by id.
std::set<std::string, std::less<>> ids_of(const Records& records) {
  std::set<std::string, std::less<>> ids;
  std::transform(records.begin(), records.end(), std::inserter(ids, ids.end()),
                 [](const auto& record) { return record.first; });
  return ids;
}

ReviewScope scope_of(const ReviewOptions& options, const Couple& couple, const Records& kept) {
  ReviewScope scope;
  scope.filter = options.filter;
  scope.today = options.today;
  scope.window = options.all ? std::nullopt : std::optional(options.window);
  scope.weighs_from = first_day_that_matters(couple, options.today);
  scope.wanted = ids_of(kept);
  if (options.format == Format::Text) {
    scope.most_noticed = noticed_in_text;
    scope.most_earlier_years = earlier_years_in_text;
  } else if (options.format == Format::Json || options.format == Format::Jsonl) {
    scope.write_noticed = entry_to_json;
  } else if (options.format == Format::Csv || options.format == Format::Tsv) { // which have numbers alone
    scope.most_noticed = 0;
    scope.most_earlier_years = 0;
  }
  return scope;
}

// For the quietest way; what is planned already, if only since today, is no step that is still to be found.
std::optional<Proposal> next_step(const Digest& digest, std::span<const Idea> ideas, const Couple& couple,
                                  const std::vector<Hobby>& hobbies, const Tally& tally) {
  if (!digest.quietest) {
    return std::nullopt;
  }
  const auto is_planned = [&](const Proposal& proposal) {
    return std::any_of(digest.plans.begin(), digest.plans.end(),
                       [&](const Record& plan) { return plan.idea == proposal.idea.id; });
  };
  Request request{only_way(digest.quietest), digest.today, 1, {}};
  const auto done = tally.done_days();
  auto proposals = choose(ideas, couple, hobbies, tally.records(), request, done);
  if (!proposals.empty() && is_planned(proposals.front())) {
    request.count = digest.plans.size() + 1;
    proposals = choose(ideas, couple, hobbies, tally.records(), request, done);
  }
  const auto next = std::find_if_not(proposals.begin(), proposals.end(), is_planned);
  return next == proposals.end() ? std::nullopt : std::optional(std::move(*next));
}

void tell_left_out(const Context& context, int left_out) {
  if (left_out != 0) {
    context.tell(fmt::format("Left out, 200 years away or more: {}. 'closer review --entries --all' shows {}.",
                             left_out == 1 ? "an entry" : fmt::format("{} entries", left_out),
                             left_out == 1 ? "it" : "them"));
  }
}

Status review_digest(Context& context, const Arguments& arguments, const ReviewOptions& options) {
  const auto& journal = context.journal();
  std::vector<Finding> unreadable;
  auto kept = options.with_private ? context.private_records(unreadable) : Records();
  Reading reading;
  auto tally = tally_journal(journal, scope_of(options, journal.couple, kept), reading);
  const auto& records = tally.records();
  remove_shared(kept, records);
  const bool looks_ahead = options.filter.is_open() && tally.scope().looks_ahead();
  const auto catalogue =
      looks_ahead ? ideas_of_both(journal, built_in_ideas(), records, reading.findings) : Catalogue();
  std::move(unreadable.begin(), unreadable.end(), std::back_inserter(reading.findings));
  context.report(reading);
  tell_left_out(context, tally.left_out());
  auto digest = make_digest(journal.couple, tally);
  const auto& window = digest.window;
  if (options.filter.is_open()) {
    digest.closeness = closeness_in(rounds_of(records, journal.couple));
    std::erase_if(digest.closeness, [&](const Closeness& each) {
      return each.month < iso_month(window.first) || each.month > iso_month(window.last);
    });
  }
  digest.only_you =
      entries_in(kept, options.all ? whole_window(kept, options.filter, options.today) : window, options.filter);
  if (looks_ahead && !kept.empty()) {
    auto both = records;
    both.insert(kept.begin(), kept.end());
    digest.plans = plans_ahead(both, options.today);
  }
  const auto next = next_step(digest, catalogue.ideas(), journal.couple, reading.hobbies, tally);
  deliver(context, arguments, options, [&](const Print& print) {
    print_digest(options.format, {digest, journal.couple, next ? &*next : nullptr, options.style}, print);
  });
  return context.status();
}

Status run(Context& context, const Arguments& arguments) {
  const auto options = read_review_options(context, arguments);
  return arguments.given(entries_option) || arguments.given(on_this_day_option)
             ? review_entries(context, arguments, options)
             : review_digest(context, arguments, options);
}

} // namespace

const Verb review_verb = {
    "review", "look back over the last weeks, and at one next step", Group::EveryDay, parameters, examples, run, {}};

} // namespace closer
