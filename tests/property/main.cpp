// SPDX-License-Identifier: MIT
// closer-property [WORDS]: tries all properties, or those whose names hold WORDS. CLOSER_LONG=1 takes long, RC_PARAMS
// takes what RapidCheck prints for a case that failed.
#include <cstdlib>

#include <fmt/format.h>

#include "runner.hpp"

int main(int argc, char** argv) {
  const char* wish = std::getenv("CLOSER_LONG");
  closer::Runner runner(argc > 1 ? argv[1] : "", wish != nullptr && std::string_view(wish) == "1");
  closer::check_lines(runner);
  closer::check_reading(runner);
  closer::check_fixing(runner);
  closer::check_histories(runner);
  closer::check_choosing(runner);
  closer::check_years(runner);
  closer::check_sealing(runner);
  closer::check_importing(runner);
  const auto& count = closer::history_count();
  fmt::print("{} cases held; {} histories of git with {} steps ran {} commands\n", runner.cases(), count.histories,
             count.steps, count.commands);
  return runner.failed() ? 1 : 0;
}
