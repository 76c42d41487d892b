// SPDX-License-Identifier: MIT
#include "journal/check/check.hpp"
#include "base/mapped.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "advice/questions.hpp"
#include "base/text/diff.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/progress.hpp"
#include "cmd/couple/closing.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/words/format_argument.hpp"
#include "journal/lines/read_or_report.hpp"
#include "render/data/json_writer.hpp"

namespace closer {
namespace {

using Fixer = CheckFinding::Fixer;

constexpr Parameter fix_option = {
    Parameter::Type::Flag,    "--fix", "", "show the fixes as a diff, ask, and write them", nullptr,
    Parameter::Usage::Instead};
constexpr Parameter yes_option = {Parameter::Type::Flag,   "--yes", "",
                                  "with --fix: don't ask", nullptr, Parameter::Usage::Within};
constexpr std::array parameters = {text_or_json_parameter, fix_option, yes_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer check",
    "closer check --fix",
    "closer check --format json",
};

std::string_view say(Fixer fixer) {
  switch (fixer) {
  case Fixer::Closer: return "closer";
  case Fixer::Partner: return "partner";
  case Fixer::Person: return "person";
  }
  return {};
}

std::size_t count_of(const CheckResult& result, Fixer fixer) {
  return static_cast<std::size_t>(std::count_if(result.findings.begin(), result.findings.end(),
                                                [&](const CheckFinding& each) { return each.fixer == fixer; }));
}

Status status_of(const CheckResult& result) {
  return count_of(result, Fixer::Person) == 0 ? Status::Done : Status::NeedsPerson;
}

std::string to_json(const CheckResult& result) {
  return json_document([&](JsonWriter& json) {
    json.name("findings").each(result.findings, [&](const CheckFinding& each) {
      const auto& [finding, fixer] = each;
      json.begin_object().name("path").text(finding.path);
      json.name("line").count(finding.where.line);
      json.name("column").count(finding.where.column);
      json.name("message").text(finding.message).name("source").text(finding.source);
      json.name("fixed_by").text(say(fixer)).end_object();
    });
  });
}

CheckResult read_all(Context& context) {
  Progress progress(context, "Checking", "months");
  return check(context.journal(), context.knows_me() ? context.me() : std::string(), context.now().day,
               {built_in_ideas(), built_in_questions()}, [&] { progress.step(); });
}

// With what can't be read of what is the user's own, on this machine, which nobody but a person fixes.
CheckResult look(Context& context) {
  auto result = read_all(context);
  std::vector<Finding> unreadable;
  try {
    (void)context.private_records(unreadable);
  } catch (const Error& error) {
    const auto path = context.private_side().path();
    unreadable.push_back({path.string(), {0, 0}, message_about(error, path), {}});
  }
  for (auto& finding : unreadable) {
    result.findings.push_back({std::move(finding), Fixer::Person});
  }
  return result;
}

std::string_view heading_of(Fixer fixer) {
  switch (fixer) {
  case Fixer::Closer: return "'closer check --fix' fixes these";
  case Fixer::Partner: return "Only your partner's closer can fix these";
  case Fixer::Person: return "Fix these with an editor";
  }
  return {};
}

// What needs a person first, and under headings if there is anything else.
void print_findings(Context& context, const CheckResult& result) {
  for (const auto fixer : {Fixer::Person, Fixer::Closer, Fixer::Partner}) {
    const auto count = count_of(result, fixer);
    if (count != 0 && count != result.findings.size()) {
      context.print(strong(heading_of(fixer), context.style()) + "\n");
    }
    for (const auto& each : result.findings) {
      if (each.fixer == fixer) {
        context.print_message(describe(each.finding));
      }
    }
  }
}

// A language that closer has no words in isn't a problem, but somebody may wait for them.
void tell_language(const Context& context, const std::string& language) {
  if (language != "en" && built_in_idea_words(language).empty()) {
    context.tell(
        fmt::format("closer has no ideas and questions in '{}' yet, so its own are in English.", printable(language)));
  }
}

// In one line.
void sum_up(Context& context, const CheckResult& result) {
  std::vector<std::string> parts;
  if (const auto count = count_of(result, Fixer::Closer); count != 0) {
    parts.push_back(fmt::format("'closer check --fix' fixes {} of these", count));
  }
  if (const auto count = count_of(result, Fixer::Partner); count != 0 && !context.knows_me()) {
    parts.push_back(
        fmt::format("'closer check --fix --as YOU' fixes {} of these, each of you in your own files", count));
  } else if (count != 0) {
    parts.push_back(
        fmt::format("{} {} in files that only your partner's closer writes", count, count == 1 ? "is" : "are"));
  }
  if (const auto count = count_of(result, Fixer::Person); count != 0) {
    parts.push_back(fmt::format("{} {} fixing with an editor", count, count == 1 ? "needs" : "need"));
  }
  tell_language(context, context.journal().couple.language);
  context.tell(parts.empty() ? "No problems found." : join(parts, "; ") + ".");
}

// A file that is written in two steps is shown as it was and as it will be.
std::vector<Fix> by_file(const std::vector<Fix>& fixes) {
  std::vector<Fix> files;
  std::map<std::string, std::size_t> known; // by path
  for (const auto& each : fixes) {
    const auto [place, is_new] = known.try_emplace(each.path, files.size());
    if (is_new) {
      files.push_back(each);
    } else {
      files[place->second].after = each.after;
    }
  }
  return files;
}

std::string diff_of(const Fix& file, const Style& style) {
  const auto path = printable(file.path);
  const auto diff = unified_diff(file.before.value_or(""), file.after.value_or(""));
  const bool is_empty = file.before.value_or("").empty() && file.after.value_or("").empty();
  return fmt::format("--- {}\n+++ {}\n{}", file.before ? path : "/dev/null", file.after ? path : "/dev/null",
                     diff.empty() ? (is_empty ? "(empty)\n" : "(only the line endings)\n")
                                  : painted_diff(printable(diff, Layout::Keep), style));
}

// Long ones last, so that none of the others goes by unseen.
void print_diffs(Context& context, const std::vector<Fix>& files) {
  auto diffs = mapped(files, [&](const Fix& file) { return diff_of(file, context.style()); });
  std::stable_partition(diffs.begin(), diffs.end(), [](const std::string& diff) {
    constexpr std::ptrdiff_t many_lines = 20;
    return std::ranges::count(diff, '\n') < many_lines;
  });
  for (const auto& diff : diffs) {
    context.print(diff);
  }
}

bool is_agreed(Context& context, const Arguments& arguments) {
  if (arguments.given(yes_option)) {
    return true;
  }
  if (!context.can_ask()) {
    throw UsageError("there's nobody to ask whether to write this", "Add --yes to write it.", nothing_written);
  }
  context.finish();
  const auto answer = fold(context.ask("Write this? [y/N]"));
  return answer == "y" || answer == "yes";
}

// What killed commands left beside the journal; what they left in it is fixed.
void tidy(Context& context) {
  const auto& journal = context.journal();
  const auto held = lock_journal(journal, context.machine().state_folder(journal.couple.id));
  context.machine().remove_leftovers(journal);
}

Status fix(Context& context, const Arguments& arguments) {
  const auto& journal = context.journal();
  (void)context.me();
  const auto found = look(context);
  if (found.fixes.empty()) {
    context.require_joined();
    tidy(context);
    print_findings(context, found);
    context.tell("There's nothing here that closer can fix.");
    sum_up(context, found);
    return status_of(found);
  }
  const auto files = by_file(found.fixes);
  const auto said = counted(static_cast<long long>(files.size()), "file");
  context.tell(fmt::format("To fix {}, closer changes {}:", count_of(found, Fixer::Closer), said));
  print_diffs(context, files);
  if (!is_agreed(context, arguments)) {
    context.tell("Nothing was written.");
    return status_of(found);
  }
  {
    const auto lock = context.lock();
    carry_out(journal, found.fixes);
  }
  const auto left = look(context);
  context.tell(fmt::format("Fixed {}.", said));
  print_findings(context, left);
  sum_up(context, left);
  return status_of(left);
}

Status run(Context& context, const Arguments& arguments) {
  warn_if_open(context, context.journal());
  const auto format = read_text_or_json(arguments);
  if (arguments.given(fix_option)) {
    if (arguments.given(text_or_json_parameter) && format == Format::Json) {
      throw UsageError("--fix shows a diff and has no JSON output");
    }
    return fix(context, arguments);
  }
  if (arguments.given(yes_option)) {
    throw UsageError("--yes only works with --fix");
  }
  const auto result = look(context);
  if (format == Format::Json) {
    context.print_exact(to_json(result));
  } else {
    print_findings(context, result);
    sum_up(context, result);
  }
  return status_of(result);
}

} // namespace

const Verb check_verb = {
    "check", "find problems in the journal, and fix them", Group::Journal, parameters, examples, run, {}};

} // namespace closer
