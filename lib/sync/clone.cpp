// SPDX-License-Identifier: MIT
#include "sync/clone.hpp"

#include <string_view>

#include <fmt/format.h>

#include "base/error.hpp"
#include "sync/git/attributes.hpp"
#include "sync/git/repository.hpp"

namespace closer {
namespace {

// If the remote's own HEAD names a branch that nobody has sent, as it does where a server and a laptop aren't of
// one mind about the first branch's name, git checks nothing out. What there is to check out is the only branch.
void check_out_the_only_branch(const Git& git) {
  constexpr std::string_view start = "origin/";
  const auto names = git.text({"for-each-ref", "--format=%(refname:lstrip=2)", "refs/remotes/origin"});
  if (names.starts_with(start) && names.find('\n') == std::string::npos) {
    git.text({"checkout", "--quiet", "-B", names.substr(start.size()), "--track", names});
  }
}

} // namespace

void clone(const std::string& url, const std::filesystem::path& folder, bool can_ask,
           const std::function<void()>& when_slow) {
  const auto outcome = Git(".", can_ask)
                           .run({"clone", "--progress", "--no-checkout", "--no-recurse-submodules", "--origin",
                                 "origin", "--", url, folder.string()},
                                {}, when_slow);
  if (outcome.status != 0) {
    const auto words = words_of_git(outcome);
    const bool is_without_modes = words.find("chmod on ") != std::string::npos;
    throw Error(Status::Failed, fmt::format("git couldn't clone {}:\n{}", shown_url(url), words),
                is_without_modes ? "Nothing was written. Clone it to another disk: git needs to change modes there."
                                 : "Nothing was written.");
  }
  const Git git(folder, can_ask);
  Repository repository;
  repository.common_folder = folder / ".git";
  decide_attributes(repository);
  if (head_of(git).empty()) {
    check_out_the_only_branch(git);
  } else {
    git.text({"reset", "--quiet", "--hard"});
  }
}

} // namespace closer
