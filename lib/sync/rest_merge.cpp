// SPDX-License-Identifier: MIT
#include "sync/rest_merge.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/mapped.hpp"
#include "base/text/text.hpp"
#include "sync/git/tracked_paths.hpp"
#include "sync/line_merge.hpp"

namespace closer {
namespace {

constexpr int has_conflicts = 1;

class RestMerger {
public:
  RestMerger(const Git& git, const Repository& repository, const std::string& base, const std::string& theirs)
      : m_git(git), m_repository(repository), m_base(base.empty() ? empty_tree(git) : base), m_theirs(theirs) {}

  RestMerge run() {
    if (!has_changed_in(m_theirs)) {
      return {tree_of(m_repository.head), {}};
    }
    if (!has_changed_in(m_repository.head)) {
      return {tree_of(m_theirs), {}};
    }
    const auto start = commit_without_lines(m_base, {});
    return merge_tree(commit_without_lines(m_repository.head, {"-p", start}),
                      commit_without_lines(m_theirs, {"-p", start}));
  }

private:
  [[nodiscard]] std::string tree_of(const std::string& commit) const {
    return m_git.text({"rev-parse", "--verify", commit + "^{tree}"});
  }

  // Whether that side changed anything but sets of lines.
  [[nodiscard]] bool has_changed_in(const std::string& side) const {
    const auto paths = split_zeros(m_git.bytes({"diff-tree", "-r", "-z", "--no-renames", "--name-only", m_base, side}));
    return std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
      return !path.starts_with(m_repository.prefix) ||
             !is_set_of_lines(std::string_view(path).substr(m_repository.prefix.size()));
    });
  }

  // Without them git can't take one for another that was renamed.
  [[nodiscard]] std::string commit_without_lines(const std::string& tree,
                                                 const std::vector<std::string>& parents) const {
    const auto lines = line_files(m_git, m_repository, tree);
    (void)m_git.bytes({"read-tree", tree});
    put_into_index(m_git, {}, mapped(lines, [](const auto& item) { return item.first; }));
    std::vector<std::string> arguments = {"commit-tree", "-m", "without lines", m_git.text({"write-tree"})};
    arguments.insert(arguments.end(), parents.begin(), parents.end());
    return m_git.text(arguments);
  }

  [[nodiscard]] RestMerge merge_tree(const std::string& ours, const std::string& theirs) const {
    const auto outcome = m_git.run({"merge-tree", "--write-tree", "-z", "--no-messages", ours, theirs});
    if (outcome.status > has_conflicts || outcome.err.find("usage: git merge-tree") != std::string::npos) {
      throw Error(Status::Failed, fmt::format("git couldn't merge both sides:\n{}", words_of_git(outcome)),
                  "closer sync needs git 2.38 or later.");
    }
    RestMerge result;
    for (const auto& entry : split_zeros(outcome.out)) { // the tree, then "MODE BLOB STAGE<TAB>PATH"
      const auto tab = entry.find('\t');
      if (result.tree.empty()) {
        result.tree = entry;
      } else if (tab != std::string::npos) {
        const auto facts = split(std::string_view(entry).substr(0, tab), ' ');
        auto& sides = result.conflicts[entry.substr(tab + 1)];
        if (facts.size() == 3) {
          auto& side = facts[2] == "1" ? sides.base : facts[2] == "2" ? sides.ours : sides.theirs;
          side = TreeEntry{std::string(facts[0]), std::string(facts[1])};
        }
      }
    }
    if (outcome.status == has_conflicts && result.conflicts.empty()) {
      throw Error(Status::Failed, "git didn't say what's in conflict", "Sync again.");
    }
    return result;
  }

  const Git& m_git;
  const Repository& m_repository;
  std::string m_base;
  const std::string& m_theirs;
};

} // namespace

RestMerge merge_rest(const Git& index, const Repository& repository, const std::string& base,
                     const std::string& theirs) {
  return RestMerger(index, repository, base, theirs).run();
}

} // namespace closer
