// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "advice/choice.hpp"
#include "base/date_reader.hpp"
#include "base/text.hpp"
#include "cmd/context.hpp"
#include "cmd/verbs.hpp"
#include "cmd/way_argument.hpp"
#include "render/text.hpp"

namespace closer {
namespace {

constexpr std::array<Parameter, 2> parameters = {{
    {Parameter::Sort::Maybe, "WAY", "", "thing, outing, little or listen"},
    {Parameter::Sort::Value, "--on", "DATE", "the idea of another day"},
}};

constexpr std::array<std::string_view, 3> examples = {
    "closer idea",
    "closer idea outing",
    "closer idea little --on tomorrow",
};

Status run(Context& context, const Arguments& arguments) {
  Request request{std::nullopt, context.now().day, 1};
  if (const auto word = arguments.value("WAY")) {
    request.way = read_way(*word);
  }
  if (const auto words = arguments.value("on")) {
    request.day = read_date(*words, context.now(), context.zone(), Leaning::Future).day;
  }
  const auto reading = read_all(context.journal());
  context.report(reading);
  const auto catalogue = built_in_ideas();
  const auto proposals = choose(catalogue, context.journal().couple, reading.things,
                                history_before(reading.records, request.day), request);
  for (const auto& proposal : proposals) {
    context.print(proposal_to_text(proposal, context.style()));
  }
  return context.status();
}

} // namespace

const Verb idea_verb = {
    "idea", "propose something to do, the same for both of you today", Group::EveryDay, parameters, examples, run, {}};

} // namespace closer
