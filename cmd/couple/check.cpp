// SPDX-License-Identifier: MIT
#include "journal/check/check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "advice/catalogue.hpp"
#include "advice/questions.hpp"
#include "base/files/paths.hpp"
#include "base/text/diff.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/machine.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/completions.hpp"
#include "journal/lines/read_or_report.hpp"

namespace closer {
namespace {

using Mender = Trouble::Mender;

constexpr std::array<std::string_view, 2> format_names = {"text", "json"};

Completions formats(Context& /*context*/, const Arguments& /*typed*/) { return words_of(format_names); }

constexpr Parameter format_option = {Parameter::Type::Value, "--format", "FORMAT", "text or json", formats};
constexpr Parameter fix_option = {
    Parameter::Type::Flag,    "--fix", "", "show what can be fixed as a diff, ask, and fix it", nullptr,
    Parameter::Usage::Instead};
constexpr Parameter yes_option = {Parameter::Type::Flag,    "--yes", "",
                                  "with --fix: do not ask", nullptr, Parameter::Usage::Within};
constexpr std::array parameters = {format_option, fix_option, yes_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer check",
    "closer check --fix",
    "closer check --format json",
};

std::string_view say(Mender mender) {
  switch (mender) {
  case Mender::Closer: return "closer";
  case Mender::Other: return "other";
  case Mender::Person: return "person";
  }
  return {};
}

std::size_t count_of(const CheckResult& result, Mender mender) {
  return static_cast<std::size_t>(std::count_if(result.troubles.begin(), result.troubles.end(),
                                                [&](const Trouble& trouble) { return trouble.mender == mender; }));
}

Status status_of(const CheckResult& result) {
  return count_of(result, Mender::Person) == 0 ? Status::Done : Status::NeedsPerson;
}

std::string to_json(const CheckResult& result) {
  nlohmann::ordered_json document = {{"v", 1}, {"findings", nlohmann::ordered_json::array()}};
  for (const auto& [finding, mender] : result.troubles) {
    document["findings"].push_back({{"path", finding.path},
                                    {"line", finding.where.line},
                                    {"column", finding.where.column},
                                    {"message", finding.message},
                                    {"source", finding.source},
                                    {"mender", say(mender)}});
  }
  return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

// With what cannot be read of what is one's own, on this machine, which nobody but a person mends.
CheckResult look(Context& context) {
  auto result = check(context.journal(), context.knows_me() ? context.me() : std::string(), context.now().day,
                      {built_in_ideas(), built_in_questions()});
  std::vector<Finding> unreadable;
  try {
    (void)context.private_records(unreadable);
  } catch (const Error& error) {
    const auto path = context.private_side().path();
    unreadable.push_back({path.string(), {0, 0}, message_about(error, path), {}});
  }
  for (auto& finding : unreadable) {
    result.troubles.push_back({std::move(finding), Mender::Person});
  }
  return result;
}

void print_troubles(Context& context, const CheckResult& result) {
  for (const auto& trouble : result.troubles) {
    context.print_message(describe(trouble.finding));
  }
}

void sum_up(Context& context, const CheckResult& result) {
  if (result.troubles.empty()) {
    context.tell("Everything is as it should be.");
  }
  if (const auto count = count_of(result, Mender::Closer); count != 0) {
    context.tell(fmt::format("'closer check --fix' mends {} of these.", count));
  }
  if (const auto count = count_of(result, Mender::Other); count != 0 && !context.knows_me()) {
    context.tell(fmt::format("'closer check --fix --as YOU' mends {} of these, each of you those of your own.", count));
  } else if (count != 0) {
    context.tell(fmt::format("{} of these {} in files that only your partner's closer writes; it fixes them there.",
                             count, count == 1 ? "is" : "are"));
  }
  if (const auto count = count_of(result, Mender::Person); count != 0) {
    context.tell(fmt::format("{} of these {} a person with an editor.", count, count == 1 ? "needs" : "need"));
  }
}

// A file that is written in two steps is shown as it was and as it will be.
void print_mendings(Context& context, const std::vector<Mending>& mendings) {
  std::vector<Mending> files;
  std::map<std::string, std::size_t> known; // by path
  for (const auto& mending : mendings) {
    const auto [place, is_new] = known.try_emplace(mending.path, files.size());
    if (is_new) {
      files.push_back(mending);
    } else {
      files[place->second].after = mending.after;
    }
  }
  for (const auto& file : files) {
    const auto path = printable(file.path);
    context.print(fmt::format("--- {}\n+++ {}\n", file.before ? path : "/dev/null", file.after ? path : "/dev/null"));
    const auto diff = unified_diff(file.before.value_or(""), file.after.value_or(""));
    const bool is_empty = file.before.value_or("").empty() && file.after.value_or("").empty();
    context.print(diff.empty() ? (is_empty ? "(empty)\n" : "(only the ends of lines)\n")
                               : printable(diff, Newlines::Keep));
  }
}

bool is_agreed(Context& context, const Arguments& arguments) {
  if (arguments.given(yes_option)) {
    return true;
  }
  if (!context.can_ask()) {
    throw UsageError("there is nobody to ask whether to write this", "Say --yes to write it.", nothing_written);
  }
  context.finish();
  const auto answer = fold(context.ask("Write this? [y/N]"));
  return answer == "y" || answer == "yes";
}

// What killed commands left beside the journal; what they left in it is mended.
void tidy(const Journal& journal) {
  const auto held = lock_journal(journal, machine::state_folder(journal.couple.id));
  machine::remove_leftovers(journal);
}

Status fix(Context& context, const Arguments& arguments) {
  const auto& journal = context.journal();
  (void)context.me();
  const auto found = look(context);
  if (found.mendings.empty()) {
    context.require_joined();
    tidy(journal);
    print_troubles(context, found);
    context.tell("There is nothing closer can fix here.");
    sum_up(context, found);
    return status_of(found);
  }
  print_mendings(context, found.mendings);
  if (!is_agreed(context, arguments)) {
    context.tell("Nothing was written.");
    return status_of(found);
  }
  {
    const auto lock = context.lock();
    mend(journal, found.mendings);
  }
  const auto left = look(context);
  std::set<std::string> files;
  for (const auto& mending : found.mendings) {
    files.insert(mending.path);
  }
  context.tell(fmt::format("Mended: {}.", counted(static_cast<long long>(files.size()), "file")));
  print_troubles(context, left);
  sum_up(context, left);
  return status_of(left);
}

Status run(Context& context, const Arguments& arguments) {
  const auto format = arguments.value(format_option).value_or("text");
  if (std::find(format_names.begin(), format_names.end(), format) == format_names.end()) {
    refuse_word("format", format, format_names);
  }
  if (arguments.given(fix_option)) {
    if (format == "json") {
      throw UsageError("--fix shows a diff, and has no json");
    }
    return fix(context, arguments);
  }
  if (arguments.given(yes_option)) {
    throw UsageError("--yes goes with --fix");
  }
  const auto result = look(context);
  if (format == "json") {
    context.print_exact(to_json(result));
  } else {
    print_troubles(context, result);
    sum_up(context, result);
  }
  return status_of(result);
}

} // namespace

const Verb check_verb = {
    "check", "find what is wrong in the journal, and fix it", Group::Journal, parameters, examples, run, {}};

} // namespace closer
