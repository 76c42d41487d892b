// SPDX-License-Identifier: MIT
// Whatever four machines do and however they sync with git, nobody merges by hand and all end with the same journal.
#include "history.hpp"
#include "runner.hpp"

namespace closer {
namespace {

rc::Gen<Step> any_step() {
  using Weighted = std::pair<std::size_t, Deed>;
  constexpr unsigned most = 60;
  const auto number = rc::gen::inRange(0U, most);
  const auto deed = rc::gen::weightedElement<Deed>(
      {Weighted{5, Deed::Log}, Weighted{4, Deed::Edit}, Weighted{1, Deed::Move}, Weighted{2, Deed::Remove},
       Weighted{2, Deed::TypeLine}, Weighted{1, Deed::TypeTable}, Weighted{1, Deed::Reshape}, Weighted{1, Deed::Fix},
       Weighted{1, Deed::Commit}, Weighted{5, Deed::Merge}, Weighted{4, Deed::Rebase}});
  return rc::gen::build<Step>(
      rc::gen::set(&Step::deed, deed), rc::gen::set(&Step::machine, rc::gen::element(0U, 1U, 2U, 3U)),
      rc::gen::set(&Step::which, number), rc::gen::set(&Step::text, number), rc::gen::set(&Step::day, number));
}

} // namespace

void check_histories(Runner& runner) {
  constexpr int most_steps = 50; // 25 in the middle
  const auto live = [](Tables tables) {
    const auto steps = *rc::gen::resize(most_steps, rc::gen::container<std::vector<Step>>(any_step()));
    FourMachines history(tables);
    for (const auto& step : steps) {
      history.take(step);
    }
    history.settle();
  };
  runner.check("four machines with git agree in the end", 6, 100, [&] { live(Tables::OfOneMachine); });
  runner.check("four machines agree even if git interleaves tables", 2, 100, [&] { live(Tables::OfBoth); });
}

} // namespace closer
