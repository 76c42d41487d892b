// SPDX-License-Identifier: MIT
#include "cmd/words/sealing.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/folder/showing.hpp"
#include "journal/record/shard_names.hpp"
#include "listen/seal.hpp"
#include "listen/written_talks.hpp"
#include "model/record_view.hpp"
#include "news/news.hpp"

namespace closer {
namespace {

// Seals that are older are opened no more.
std::string first_month(Context& context) { return iso_month(add_months(context.now().day, -months_to_open)); }

} // namespace

Rounds read_rounds(Context& context) {
  Rounds known;
  const auto shards = ShardList(context.journal()).take_since(first_month(context));
  const auto me = context.knows_me() ? context.me() : std::string();
  const auto news_from = first_month_of_news(context.now().day);
  // The halves of rounds, and of everything else what can be news or happened lately.
  const RecordKeeper keeper([&, lately = context.now().day - std::chrono::days(14)](const RecordView& view) {
    const bool may_be_news = view.author != me && view.id >= news_from;
    return view.gone || is_sealed(view.kind) || is_standing(view.kind) || may_be_news || view.at.day > lately;
  });
  known.reading.records = shown_in(context.journal(), shards, keeper, known.reading).kept;
  known.rounds = rounds_of(known.reading.records, context.journal().couple);
  const auto kept = context.private_records(known.reading.findings);
  known.passed = passed_rounds(kept);
  for (const auto& [id, record] : kept) {
    if (record.kind == Kind::Opening) {
      known.openable.insert(record.opens);
    }
  }
  return known;
}

std::set<std::string> passed_rounds(const Records& kept) {
  std::set<std::string> passed;
  for (const auto& [id, record] : kept) {
    if (record.kind == Kind::Seal) { // which was never written to the journal
      passed.insert(record.of);
    }
  }
  return passed;
}

void require_unanswered(Context& context, const Rounds& known, const std::string& of) {
  for (const auto& round : known.rounds) {
    if (round.of == of &&
        round.answers.at(context.journal().couple.index_of(context.me())).state != Answer::State::None) {
      const bool is_mark = round.is_closeness();
      throw Error(Status::Failed,
                  is_mark ? fmt::format("your number for {} is already sealed, and can't be changed",
                                        printable(month_of_closeness(of)))
                          : "you've already answered that, and a sealed answer can't be changed",
                  "'closer listen reveal' shows both once both are open.", nothing_written);
    }
  }
}

namespace {

// Whether the seal is in the journal, or may be: an error can come after it was written.
bool may_be_there(const Journal& journal, const Record& seal) {
  try {
    Reading reading;
    read_shard(journal, shard_of(seal), reading);
    return !reading.findings.empty() || reading.records.contains(seal.id);
  } catch (const Error&) {
    return true;
  }
}

// Undoes what opens a seal that could not be written. Throws the error, and says what became of the words.
[[noreturn]] void withdraw(const PrivateSide& private_side, const Record& opening, const Error& error) {
  try {
    private_side.remove(opening);
  } catch (const Error&) {
    throw error.having(fmt::format("nothing was sealed; your answer is in {}", private_side.path().string()));
  }
  throw error;
}

} // namespace

void seal_answer(Context& context, const std::string& of, const std::string& question, const std::string& text) {
  Record seal;
  seal.kind = Kind::Seal;
  seal.at = context.now();
  seal.of = of;
  seal.question = question;
  const auto salt = make_salt();
  seal.seal = seal_of(salt, {context.journal().couple.id, context.me(), of, question}, text);
  auto writer = context.writer();
  require_unanswered(context, read_rounds(context), of); // once more, now that nobody else here writes
  seal = writer.named(std::move(seal));
  Record opening;
  opening.kind = Kind::Opening;
  opening.at = seal.at;
  opening.opens = seal.id;
  opening.salt = salt;
  opening.text = text;
  opening = writer.named(std::move(opening));
  const auto private_side = context.private_side();
  private_side.add(opening); // first, so that there is never a seal that nobody can open
  try {
    writer.write_irreversibly("a sealed answer", [&] { writer.add_irreversibly(seal); });
  } catch (const Error& error) {
    if (may_be_there(context.journal(), seal)) {
      throw error.having("the key to your answer is kept on this machine");
    }
    withdraw(private_side, opening, error);
  }
}

void let_go(Context& context, const std::string& of) {
  Record passed;
  passed.kind = Kind::Seal;
  passed.at = context.now();
  passed.of = of;
  auto writer = context.writer();
  writer.write_irreversibly("a skipped question", [&] { context.private_side().add(writer.named(std::move(passed))); });
}

namespace {

const Record* opening_of(const Record& seal, const Records& private_records) {
  const auto found = std::find_if(private_records.begin(), private_records.end(), [&](const auto& item) {
    return item.second.kind == Kind::Opening && item.second.opens == seal.id;
  });
  return found == private_records.end() ? nullptr : &found->second;
}

// Not a change that undo would name: it follows from the answers, behind a command that undo is for.
void open_in_journal(const Writer& writer, Record opening, const When& now) {
  opening.at = now;
  opening.is_private = false;
  writer.add_irreversibly(writer.named(std::move(opening)));
}

} // namespace

Error after_opening(const Error& error, std::size_t opened) {
  return opened == 0 ? error
                     : error.having(fmt::format("{} of yours opened before that",
                                                counted(static_cast<long long>(opened), "answer")));
}

std::size_t open_own(Context& context, const Rounds& known) {
  const auto mine = context.journal().couple.index_of(context.me());
  std::vector<Finding> unreadable;
  const auto private_records = context.private_records(unreadable);
  std::size_t opened = 0;
  for (const auto& round : known.rounds) {
    const auto& answer = round.answers.at(mine);
    const auto* opening = round.both_sealed() ? opening_of(*answer.seal, private_records) : nullptr;
    if (opening == nullptr) {
      continue;
    }
    bool is_open = answer.state != Answer::State::Sealed;
    try {
      auto writer = context.writer();
      if (!is_open) {
        open_in_journal(writer, *opening, context.now());
        is_open = true;
        ++opened;
      }
      context.private_side().remove(*opening); // only now that it's in the journal
    } catch (const Error& error) {
      if (is_open) {
        throw error.having(
            "the answer is open in the shared journal; the next command that writes removes the copy on this machine");
      }
      throw after_opening(error, opened);
    }
  }
  return opened;
}

void tell_opened(const Context& context, std::size_t opened) {
  if (opened != 0) {
    context.tell(opened == 1 ? std::string("You've both sealed yours, so it's open now.")
                             : fmt::format("You've both sealed yours, so {} of them are open now.", opened));
  }
}

bool open_answers(Context& context) {
  try {
    std::vector<Finding> unreadable;
    const auto kept = context.private_records(unreadable);
    const auto first = first_month(context);
    const bool may_open = std::any_of(kept.begin(), kept.end(), [&](const auto& item) {
      return item.second.kind == Kind::Opening && item.second.opens >= first;
    });
    const auto opened = may_open ? open_own(context, read_rounds(context)) : 0;
    tell_opened(context, opened);
    return opened != 0;
  } catch (const Error& error) {
    context.tell_error(Error(error.status(), fmt::format("couldn't open a sealed answer: {}", error.what()),
                             "The next command that writes will try again."));
    return false;
  }
}

} // namespace closer
