// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "cmd/context/context.hpp"
#include "cmd/entry/verbs.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> examples = {
    "closer undo",
    "closer remove k3f9x && closer undo",
    "closer -C ~/us undo",
};

std::string_view say(Undone::What what) {
  switch (what) {
  case Undone::What::Removed: return "Taken back";
  case Undone::What::Restored: return "As it was before";
  case Undone::What::BroughtBack: return "There again";
  }
  return {};
}

// "little: coffee in bed", "your yes to stairs-race", "your hobby Choir"
std::string say_what(const Undone& undone) {
  constexpr std::size_t shown_columns = 60;
  const auto content = truncate(printable(undone.content), shown_columns);
  if (undone.kind.empty()) {
    return fmt::format("your hobby {}", content);
  }
  if (!undone.vote.empty()) {
    return fmt::format("your {} to {}", printable(undone.vote), content);
  }
  if (undone.ends_pause) {
    return "the end of a pause";
  }
  return content.empty() ? printable(undone.kind) : fmt::format("{}: {}", printable(undone.kind), content);
}

Status run(Context& context, const Arguments& /*arguments*/) {
  constexpr std::size_t most_shown = 10; // of an import of years
  auto writer = context.writer();
  const auto all = writer.undo();
  for (const auto& undone : std::span(all).first(std::min(all.size(), most_shown))) {
    context.tell(fmt::format("{}: {} ({})", say(undone.what), say_what(undone), undone.id));
  }
  if (all.size() > most_shown) {
    context.tell(fmt::format("... and {} more.", all.size() - most_shown));
  }
  return Status::Done;
}

} // namespace

const Verb undo_verb = {"undo", "take back what was last written on this machine", Group::Journal, {}, examples, run,
                        {}};

} // namespace closer
