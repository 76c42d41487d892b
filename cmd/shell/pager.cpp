// SPDX-License-Identifier: MIT
#include "cmd/shell/pager.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include <sys/ioctl.h>
#include <unistd.h>

#include "base/files/process.hpp"
#include "cmd/context/context.hpp"
#include "cmd/shell/environment.hpp"

namespace closer {
namespace {

bool fits_the_screen(std::string_view text) {
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0;
  return !known || std::ranges::count(text, '\n') < size.ws_row;
}

// An empty variable is a choice, too, so environment() would not do.
std::string chosen_pager() {
  const char* chosen = std::getenv("PAGER");
  return chosen == nullptr ? "less" : chosen;
}

} // namespace

void page(Context& context, std::string_view text) {
  const bool is_screen = ::isatty(STDOUT_FILENO) == 1 && environment("TERM").value_or("dumb") != "dumb";
  const auto pager = chosen_pager();
  if (!is_screen || pager.empty() || pager == "cat" || fits_the_screen(text)) {
    context.print(text);
    return;
  }
  context.finish();
  // Colours as colours; and if nothing was chosen, the text stays on the screen afterwards.
  const auto chosen = environment("LESS");
  ::setenv("LESS", chosen ? ("-R " + *chosen).c_str() : "FRX", 1);
  // The variable may hold options, so a shell reads it, as it does for git and man.
  constexpr int cannot_run = 127;
  if (feed_program({"/bin/sh", "-c", pager}, text) == cannot_run) {
    context.print(text);
  }
}

} // namespace closer
