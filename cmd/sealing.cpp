// SPDX-License-Identifier: MIT
#include "cmd/sealing.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "listen/seal.hpp"

namespace closer {
namespace {

std::size_t person_of(Context& context) { return context.me() == context.journal().couple.people.front().id ? 0 : 1; }

} // namespace

Rounds read_rounds(Context& context) {
  constexpr int months_back = 3;
  Rounds known;
  read_since(context.journal(), iso_month(add_months(context.now().day, -months_back)), known.reading);
  known.rounds = rounds_of(known.reading.records, context.journal().couple);
  for (const auto& [id, record] : context.private_records(known.reading.findings)) {
    if (record.kind == Kind::Seal) { // without a seal: let go
      known.passed.insert(record.of);
    }
  }
  return known;
}

void require_unanswered(Context& context, const Rounds& known, const std::string& of) {
  for (const auto& round : known.rounds) {
    if (round.of == of && round.answers.at(person_of(context)).state != Answer::State::None) {
      throw Error(Status::Failed, "you have answered that already; nothing was written",
                  "A sealed answer stays as it is. 'closer listen reveal' opens it once both are in.");
    }
  }
}

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
    writer.for_good("a sealed answer", [&] { writer.add_for_good(seal); });
  } catch (const Error&) {
    private_side.remove(opening);
    throw;
  }
}

void let_go(Context& context, const std::string& of) {
  Record passed;
  passed.kind = Kind::Seal;
  passed.at = context.now();
  passed.of = of;
  auto writer = context.writer();
  writer.for_good("a question that was let go", [&] { context.private_side().add(writer.named(std::move(passed))); });
}

std::size_t open_own(Context& context, const Rounds& known) {
  const auto mine = person_of(context);
  std::vector<Finding> findings;
  const auto private_side = context.private_side();
  const auto kept = private_side.read(findings);
  std::size_t opened = 0;
  for (const auto& round : known.rounds) {
    const auto& answer = round.answers.at(mine);
    if (!round.both_sealed()) {
      continue;
    }
    const auto found = std::find_if(kept.begin(), kept.end(), [&](const auto& item) {
      return item.second.kind == Kind::Opening && item.second.opens == answer.seal->id;
    });
    if (found == kept.end()) {
      continue;
    }
    auto writer = context.writer();
    if (answer.state == Answer::State::Sealed) {
      auto opening = found->second;
      opening.at = context.now();
      opening.is_private = false;
      writer.for_good("the opening of a sealed answer", [&] { writer.add_for_good(writer.named(std::move(opening))); });
      ++opened;
    }
    private_side.remove(found->second); // only now that it stands in the journal
  }
  return opened;
}

} // namespace closer
