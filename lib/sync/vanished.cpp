// SPDX-License-Identifier: MIT
#include "sync/vanished.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/printable.hpp"
#include "base/shell_line.hpp"
#include "base/text.hpp"
#include "sync/own_paths.hpp"

namespace closer {
namespace {

// Those of `me` that git knows, in the folder or gone.
std::size_t count_own(const Git& git, const std::string& me, const OwnerOf& owner_of) {
  std::vector<std::string> arguments = {"ls-files", "-z", "--cached", "--"};
  arguments.insert(arguments.end(), own_pathspecs().begin(), own_pathspecs().end());
  const auto paths = split_zeros(git.text(arguments));
  return static_cast<std::size_t>(
      std::count_if(paths.begin(), paths.end(), [&](const auto& path) { return owner_of(path) == me; }));
}

Error vanished_files(const Git& git, const std::vector<std::string>& lost) {
  constexpr std::size_t most_shown = 10;
  std::string names;
  for (std::size_t i = 0; i < std::min(lost.size(), most_shown); ++i) {
    names += fmt::format("\n  {}", printable(lost[i]));
  }
  if (lost.size() > most_shown) {
    names += fmt::format("\n  ... and {} more", lost.size() - most_shown);
  }
  const auto run = fmt::format("git -C {}", shell_word(git.folder().string()));
  return Error(Status::NeedsPerson,
               fmt::format("{} gone from the folder, and would go from the other's, too; nothing was committed or "
                           "sent:{}",
                           lost.size() == 1 ? "a file is" : "files are", names),
               fmt::format("Bring back what is gone, and look at what else has changed:\n"
                           "  {0} ls-files -z --deleted | xargs -0 {0} checkout --\n  {0} diff\n"
                           "Or, where it is meant to go:\n"
                           "  {0} ls-files -z --deleted | xargs -0 {0} rm --quiet --\n"
                           "Then sync again.",
                           run));
}

} // namespace

void require_kept(const Git& git, const std::vector<std::string>& vanished, const std::string& me,
                  const OwnerOf& owner_of) {
  std::vector<std::string> lost;
  std::copy_if(vanished.begin(), vanished.end(), std::back_inserter(lost),
               [&](const std::string& path) { return !owner_of(path).empty(); });
  const auto own = static_cast<std::size_t>(
      std::count_if(lost.begin(), lost.end(), [&](const std::string& path) { return owner_of(path) == me; }));
  const bool is_of_other = own != lost.size();
  if (is_of_other || (own != 0 && 2 * own > count_own(git, me, owner_of))) {
    throw vanished_files(git, lost);
  }
}

} // namespace closer
