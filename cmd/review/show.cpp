// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "advice/questions.hpp"
#include "base/mapped.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/review/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/format_argument.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/own_record.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/record/shard_names.hpp"
#include "model/hobby_index.hpp"
#include "model/voting.hpp"
#include "render/data/json_entries.hpp"
#include "render/ideas.hpp"
#include "render/named.hpp"
#include "render/words/table.hpp"

namespace closer {
namespace {

constexpr Parameter id_word = {Parameter::Type::Word, "ID", "",
                               "of an entry, plan, day, idea, hobby or question; the end is enough for the first three",
                               own_records};
constexpr std::array parameters = {id_word, text_or_json_parameter, json_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer show k3f9x",
    "closer show picnic-park",
    "closer show bouldering --format json",
};

// The file of log/ that has the record's line: the one where closer writes it, else a copy of that.
std::string shared_file_of(const Journal& journal, const Record& record) {
  const auto shard = ShardList(journal).find(shard_of(record));
  const auto log = journal.folder.subfolder("log");
  const auto own = canonical_name(shard_of(record), std::string(author_of(record)));
  auto files = shard ? shard->files : std::vector<std::string>();
  std::stable_partition(files.begin(), files.end(), [&](const std::string& name) { return name == own; });
  const auto found = std::ranges::find_if(files, [&](const std::string& name) {
    const auto text = log->read(name);
    return text && holds(*text, record.id);
  });
  return "log/" + (found == files.end() ? own : *found);
}

using Rows = std::vector<Row>; // a command, and what it does

// What the one who types can do with it.
Rows commands_for(Context& context, const Record& record) {
  const auto id = shell_word(parse_record_id(record.id)->tail);
  const bool is_own = context.knows_me() && author_of(record) == context.me();
  Rows rows;
  if (record.kind == Kind::Plan) {
    rows.push_back({"closer did " + id, "when you've done it"});
  }
  if (record.kind == Kind::Idea) {
    const auto idea = shell_word(fmt::format("{}-{}", author_of(record), parse_record_id(record.id)->tail));
    rows.push_back({fmt::format("closer idea plan {} --on saturday", idea), "plan it"});
  }
  if (is_sealed(record.kind)) {
    rows.push_back({"closer listen reveal", "read the answers once you've both given one"});
  } else if (is_own) {
    if (is_entry(record) || record.kind == Kind::Plan || record.kind == Kind::Idea) {
      rows.push_back({"closer edit " + id, "change it"});
    }
    rows.push_back({"closer remove " + id, "remove it"});
    if (record.is_private) {
      rows.push_back({fmt::format("closer edit {} --share", id), "share it"});
    }
  }
  return rows;
}

std::string commands_to_text(const Rows& rows, const Style& style) {
  return rows.empty() ? std::string() : "\n" + table(rows, style);
}

Status show_record(Context& context, const Record& record, Format format) {
  const auto& journal = context.journal();
  const auto file = record.is_private ? context.private_side().path().string() : shared_file_of(journal, record);
  if (format == Format::Json) {
    context.print_exact(record_to_json(record, file));
    return context.status();
  }
  const auto hobbies = read_hobbies(journal).hobbies; // what can't be read is reported elsewhere
  const auto& style = context.style();
  context.print(record_to_text(record, journal.couple, hobbies, style));
  auto facts = fmt::format("{}, in {}{}", record.id, printable(file),
                           record.is_private ? " on this machine only" : " of the shared journal");
  if (record.rev > 1) {
    facts += fmt::format(", changed {}", record.rev == 2 ? "once" : fmt::format("{} times", record.rev - 1));
  }
  context.print(faint(hanging("  ", facts, style), style));
  context.print(commands_to_text(commands_for(context, record), style));
  return context.status();
}

Status show_idea(Context& context, const Known& known, const Idea& idea, Format format) {
  const auto& style = context.style();
  context.print(idea_to(format, idea, style));
  if (format != Format::Text) {
    return context.status();
  }
  const auto vote = context.knows_me() ? own_vote(known.past.reading.records, context.me(), idea.id) : std::string();
  context.print(vote.empty() ? std::string() : fmt::format("You said {}.\n", vote));
  const auto id = shell_word(idea.id);
  context.print(commands_to_text({{fmt::format("closer did {}", id), "when you've done it"},
                                  {fmt::format("closer idea plan {} --on saturday", id), "plan it"},
                                  {fmt::format("closer idea yes {}", id), "get it more often"},
                                  {fmt::format("closer idea no {}", id), "never get it again"}},
                                 style));
  return context.status();
}

Status show_hobbies(Context& context, const std::vector<const Hobby*>& hobbies, Format format) {
  const auto& couple = context.journal().couple;
  const auto& style = context.style();
  for (const auto* hobby : hobbies) {
    const auto file = fmt::format("hobbies/{}.toml", hobby->owner);
    if (format == Format::Json) {
      context.print_exact(hobby_to_json(*hobby, file));
      continue;
    }
    context.print(hobby_to_text(*hobby, couple, style));
    context.print(
        faint(hanging("  ", fmt::format("{}, in {} of the shared journal", hobby->slug, file), style), style));
    const auto name = shell_word(hobby->slug);
    const bool is_own = context.knows_me() && hobby->owner == context.me();
    const auto qualified = shell_word(hobby->owner + "/" + hobby->slug);
    Rows rows = {
        {fmt::format("closer log hobby --hobby {}", hobbies.size() > 1 ? qualified : name), "when you've done it"}};
    if (is_own) {
      rows.push_back({fmt::format("closer hobby remove {}", name), "remove it"});
    } else {
      rows.push_back({fmt::format("closer hobby yes {}", name), "say you'd love to join"});
      rows.push_back({fmt::format("closer hobby no {}", name), "say it isn't for you"});
    }
    context.print(commands_to_text(rows, style));
  }
  return context.status();
}

Status show_question(Context& context, const Question& question, Format format) {
  if (format == Format::Json) {
    context.print_exact(question_to_json(question));
    return context.status();
  }
  const auto& style = context.style();
  context.print(question_to_text(question, style));
  context.print(commands_to_text(
      {{fmt::format("closer listen --question {}", shell_word(question.text)), "talk about it"}}, style));
  return context.status();
}

// What can't be a record's id, and is nearly that of something else.
void refuse_near_id(const std::string& word, const Known& known, std::span<const Question> questions) {
  constexpr std::size_t tail_length = 5;
  if (word.size() == tail_length || parse_record_id(word)) {
    return;
  }
  auto ids = mapped(known.catalogue.ideas(), &Idea::id);
  for (const auto& hobby : known.past.reading.hobbies) {
    ids.emplace_back(hobby.slug);
  }
  for (const auto& question : questions) {
    ids.emplace_back(question.id);
  }
  if (const auto meant = did_you_mean(word, ids)) {
    throw UsageError(fmt::format("unknown id '{}'; did you mean '{}'?", printable(word), printable(*meant)));
  }
}

Status run(Context& context, const Arguments& arguments) {
  const auto format = read_text_or_json(arguments);
  const auto word = fold(*arguments.value(id_word));
  const auto known = read_known(context, context.now().day);
  const auto ideas = known.catalogue.ideas();
  if (const auto idea = std::ranges::find(ideas, word, &Idea::id); idea != ideas.end()) {
    return show_idea(context, known, *idea, format);
  }
  if (const auto hobbies = HobbyIndex(known.past.reading.hobbies).named(word); !hobbies.empty()) {
    return show_hobbies(context, hobbies, format);
  }
  std::vector<Finding> findings;
  const auto questions = questions_of_both(context.journal(), built_in_questions(),
                                           built_in_question_words(context.journal().couple.language), findings);
  if (const auto question = std::ranges::find(questions, word, &Question::id); question != questions.end()) {
    return show_question(context, *question, format);
  }
  refuse_near_id(word, known, questions);
  return show_record(context, record_named(context, word), format);
}

} // namespace

const Verb show_verb = {"show", "show anything with an id, in full", Group::Looking, parameters, examples, run, {}};

} // namespace closer
