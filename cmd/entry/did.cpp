// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "advice/fill.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/entry/entry_options.hpp"
#include "cmd/entry/leading_date.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/words/ahead_for_me.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/idea_filters.hpp"
#include "history/done_idea.hpp"
#include "journal/folder/reading.hpp"
#include "listen/check_in.hpp"
#include "model/schedule/plan.hpp"
#include "model/schedule/planning.hpp"

namespace closer {
namespace {

constexpr Parameter id_word = {Parameter::Type::Maybe, "ID", "",
                               "an idea's id, a plan's, or check-in (default: today's idea)", ideas};
constexpr Parameter text_word = {Parameter::Type::Words, "TEXT", "", "how it went; '-' reads standard input"};
constexpr std::array parameters = {id_word,      text_word,  on_option,         minutes_option,    tag_option,
                                   hobby_option, new_option, private_parameter, surprise_parameter};

constexpr std::array<std::string_view, 4> examples = {
    "closer did",
    "closer did bowling We both won once --minutes 90",
    "closer did p7q2m --on saturday",
    "closer did 'Cold, and lovely' --on friday",
};

// What was done, and what was said of it.
struct Done {
  const Idea* idea = nullptr;
  std::optional<Record> plan;
  std::vector<std::string> words;
};

// The plan that is called so, by its id or the end of it.
std::optional<Record> plan_named(Context& context, const Known& known, std::string_view word) {
  std::vector<Finding> reported_elsewhere;
  const auto private_records = context.private_records(reported_elsewhere);
  for (const auto* records : {&known.past.reading.records, &private_records}) {
    const auto found = std::ranges::find_if(*records, [&](const auto& item) {
      const auto& [id, record] = item;
      return record.kind == Kind::Plan && !record.gone && (id == word || parse_record_id(id)->tail == word);
    });
    if (found != records->end()) {
      return found->second;
    }
  }
  return std::nullopt;
}

bool is_typed(const std::vector<std::string>& words) { return !words.empty() && words.front() != "-"; }

// A word alone was hardly meant as a text on today's idea.
void refuse_word_alone(const Known& known, const std::vector<std::string>& words) {
  if (!is_typed(words) || words.size() > 1 || holds(words.front(), " ")) {
    return;
  }
  const auto typed = shell_words(words);
  const auto meant = near_idea(known.catalogue, words.front());
  const bool has_ideas = !meant && !ideas_listed(known.catalogue, {}, words).empty();
  throw UsageError(fmt::format("unknown idea '{}'{}", printable(words.front()), say_meant(meant)),
                   fmt::format("{}To log something of your own: closer log outing {}\n"
                               "To write about today's idea, use more than one word: closer did it was lovely",
                               has_ideas ? fmt::format("To see the ideas with it: closer idea list {}\n", typed) : "",
                               typed));
}

Done read_done(Context& context, const Known& known, const Arguments& arguments) {
  Done done{nullptr, std::nullopt, arguments.values(text_word)};
  const auto word = arguments.value(id_word);
  if (!word) {
    return done;
  }
  done.idea = find_idea(known, *word);
  done.plan = done.idea == nullptr ? plan_named(context, known, fold(*word)) : std::nullopt;
  if (done.plan) {
    done.idea = find_idea(known, done.plan->idea);
  } else if (done.idea == nullptr) {
    done.words.insert(done.words.begin(), *word);
  }
  return done;
}

// What was planned in private is written down in private, and a surprise stays one until its day.
void copy_secrecy(Context& context, const Record& plan, Record& record) {
  const bool is_over = plan.surprise_until && plan.surprise_until->day <= context.now().day;
  if (!plan.is_private || is_over || record.is_private) {
    return;
  }
  context.require_private_place();
  record.is_private = true;
  record.surprise_until = plan.surprise_until;
}

// A plan is mostly written down once its day is over.
void take_from_plan(Context& context, const Arguments& arguments, const Record& plan, Record& record) {
  if (!arguments.given(on_option) && plan.on && plan.on->day < context.now().day) {
    record.at = *plan.on;
  }
  if (record.hobby.empty()) {
    record.hobby = plan.hobby;
    record.whose = plan.whose;
  }
  copy_secrecy(context, plan, record);
}

std::string title_of(Context& context, const Known& known, const Idea& idea, const Record& record) {
  const auto& hobbies = known.past.reading.hobbies;
  const auto hobby = std::ranges::find_if(hobbies, [&](const Hobby& each) {
    return each.slug == record.hobby && each.owner == record.whose && !record.hobby.empty();
  });
  const auto* about = hobby == hobbies.end() ? nullptr : &*hobby;
  return with_hobby(fill(idea.title, context.journal().couple, about, context.me()), about);
}

// The entry that says the same idea was done on that day; nothing if there is none.
std::optional<Record> already_logged(Context& context, const Record& wanted, DoneBy by) {
  Reading month;
  read_shard(context.journal(), iso_month(wanted.at.day), month);
  auto records = context.private_records(month.findings);
  records.merge(month.records);
  const auto* found = done_already(records, wanted, context.me(), by);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

// What logs it by its kind and its text; `about` are options such as " --idea bowling".
std::string log_command(const Context& context, const Record& entry, std::string_view about, std::string_view text) {
  const auto on = entry.at.day == context.now().day ? std::string() : " --on " + iso_day(entry.at.day);
  return fmt::format("closer log {}{}{}{}{}{}", name(entry.kind), about, on, entry.is_private ? " --private" : "",
                     text.empty() ? "" : " ", text);
}

// What was done twice in a day is rare, and what was typed twice isn't.
void refuse_again(Context& context, const Record& wanted, const std::vector<std::string>& words, DoneBy by) {
  const auto there = already_logged(context, wanted, by);
  if (!there) {
    return;
  }
  const bool is_own = author_of(*there) == context.me();
  const auto text = words.empty() || wanted.is_private ? std::string("once more") : shell_words(words);
  const auto hobby = wanted.hobby.empty() ? "" : fmt::format(" --hobby {}/{}", wanted.whose, wanted.hobby);
  const auto change = is_own ? fmt::format("To change it: closer edit {}", shell_word(parse_record_id(there->id)->tail))
                             : std::string("To see another idea: closer idea --another one");
  const auto again = "\nTo log it once more: " +
                     log_command(context, wanted, fmt::format(" --idea {}{}", shell_word(wanted.idea), hobby), text);
  const auto who = is_own ? std::string("you") : context.journal().couple.name_of(author_of(*there));
  throw Error(Status::Failed, fmt::format("{} already logged {}", who, say_entry_and_id(context, *there)),
              wanted.idea == check_in_name ? change : change + again, nothing_written);
}

// `closer did went for a walk` reads as if it logged that.
void tell_text_is_a_note(Context& context, const Record& entry, const std::vector<std::string>& words) {
  if (is_typed(words)) {
    auto instead = entry;
    instead.kind = Kind::Outing;
    context.tell(fmt::format("That's a note on today's idea. If you did something else: closer undo && {}",
                             log_command(context, instead, "", entry.is_private ? "" : shell_words(words))));
  }
}

// On the day of a plan, `closer did` alone may have meant that.
void tell_plans_of_day(Context& context, const Known& known, const Record& entry) {
  for (const auto* plan : open_plans(known.past.reading.records, entry.at.day)) {
    if (plan->on && plan->on->day == entry.at.day) {
      context.tell(fmt::format("You also planned: {}. If you did that, too: closer did {}", beginning_of(plan->text),
                               shell_word(parse_record_id(plan->id)->tail)));
    }
  }
}

// One that was held without closer leading it.
Status log_check_in(Context& context, const Arguments& arguments) {
  const auto words = arguments.values(text_word);
  refuse_cut_off(arguments, words);
  Record record;
  record.kind = Kind::Listen;
  read_entry_options(context, arguments, record);
  record.idea = check_in_name;
  record.question = check_in_question;
  record.text = words.empty() ? std::string() : text_of_words(context, words);
  refuse_again(context, record, words, DoneBy::Person);
  write_entry(context, std::move(record));
  return Status::Done;
}

Status run(Context& context, const Arguments& arguments) {
  (void)context.me();
  if (fold(arguments.value(id_word).value_or("")) == check_in_name) {
    return log_check_in(context, arguments);
  }
  const auto known = read_known(context, context.now().day);
  auto done = read_done(context, known, arguments);
  const bool may_say_when = !arguments.given(on_option);
  if (may_say_when) {
    const bool is_named = done.idea != nullptr || done.plan;
    refuse_date_alone(context, done.words,
                      is_named ? "closer did " + shell_word(*arguments.value(id_word)) : std::string("closer did"));
  }
  Record record;
  std::optional<Proposal> proposal;
  if (done.idea == nullptr && !done.plan) {
    refuse_word_alone(known, done.words);
    proposal = todays_idea(context, known);
    done.idea = &proposal->idea;
    if (proposal->hobby != nullptr && !arguments.given(hobby_option)) {
      record.hobby = proposal->hobby->slug;
      record.whose = proposal->hobby->owner;
    }
  }
  if (done.idea == nullptr) {
    throw UsageError(fmt::format("the idea '{}' of that plan no longer exists", printable(done.plan->idea)),
                     "Write down what you did with 'closer log'.");
  }
  refuse_cut_off(arguments, done.words);
  record.kind = kind_named(name(done.idea->way));
  read_entry_options(context, arguments, record);
  if (done.plan) {
    take_from_plan(context, arguments, *done.plan, record);
  } else {
    const auto ahead = ahead_for_me(context, known.past.reading.records);
    if (const auto* plan = own_plan(ahead, context.me(), done.idea->id, context.now().day)) {
      copy_secrecy(context, *plan, record);
    }
  }
  come_from(context, known, *done.idea, record);
  refuse_again(context, record, done.words, proposal ? DoneBy::Either : DoneBy::Person);
  const auto text = done.words.empty() ? std::string() : text_of_words(context, done.words);
  record.text = done.plan ? done.plan->text : title_of(context, known, *done.idea, record);
  record.text = whole_text(record.text, text, ": ");
  record = write_entry(context, std::move(record));
  if (may_say_when) {
    tell_date_in_text(context, done.words, record);
  }
  if (proposal) {
    tell_text_is_a_note(context, record, done.words);
    tell_plans_of_day(context, known, record);
  }
  return Status::Done;
}

} // namespace

const Verb did_verb = {"did", "log that you did an idea or a plan", Group::EveryDay, parameters, examples, run, {}};

} // namespace closer
