// SPDX-License-Identifier: MIT
#include "sync/merge.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "sync/commit.hpp"
#include "sync/own_paths.hpp"

namespace closer {
namespace {

constexpr int has_conflicts = 1;

// One side of a file in conflict.
struct Side {
  std::string mode;
  std::string blob;
};

struct Sides {
  std::optional<Side> ours;
  std::optional<Side> theirs;
};

struct MergeTree {
  std::string tree;
  std::map<std::string, Sides> conflicts; // by path from the top
};

MergeTree merge_tree(const Git& git, const std::string& ours, const std::string& theirs, bool are_related) {
  std::vector<std::string> arguments = {"merge-tree", "--write-tree", "-z", "--no-messages"};
  if (!are_related) {
    arguments.emplace_back("--allow-unrelated-histories");
  }
  arguments.insert(arguments.end(), {ours, theirs});
  const auto outcome = git.run(arguments);
  if (outcome.status > has_conflicts || outcome.err.find("usage: git merge-tree") != std::string::npos) {
    throw Error(Status::Failed, fmt::format("git could not bring both sides together:\n{}", words_of_git(outcome)),
                "closer sync needs git 2.38 or later.");
  }
  MergeTree result;
  for (const auto& entry : split_zeros(outcome.out)) { // the tree, then "MODE BLOB STAGE<TAB>PATH"
    const auto tab = entry.find('\t');
    if (result.tree.empty()) {
      result.tree = entry;
    } else if (tab != std::string::npos) {
      const auto facts = split(std::string_view(entry).substr(0, tab), ' ');
      auto& sides = result.conflicts[entry.substr(tab + 1)];
      if (facts.size() == 3 && facts[2] != "1") {
        (facts[2] == "2" ? sides.ours : sides.theirs) = Side{std::string(facts[0]), std::string(facts[1])};
      }
    }
  }
  return result;
}

class Merger {
public:
  Merger(const Git& git, const Repository& repository, const std::string& theirs, const JournalRules& rules,
         const std::filesystem::path& index)
      : m_git(git), m_repository(repository), m_theirs(theirs), m_rules(rules), m_index(git.with_index(index)) {}

  Merge run(bool are_related, const std::string& me) {
    const auto merged = merge_tree(m_git, m_repository.head, m_theirs, are_related);
    m_index.text({"read-tree", merged.tree});
    for (const auto& [path, sides] : merged.conflicts) {
      settle(path, sides);
    }
    if (m_result.conflicts.empty()) {
      heal();
      require_sound_couple();
    }
    if (m_result.conflicts.empty()) {
      m_result.commit = commit_tree(m_git, m_index.text({"write-tree"}), {m_repository.head, m_theirs},
                                    fmt::format("{}: both sides together", me));
    }
    return std::move(m_result);
  }

private:
  [[nodiscard]] std::string blob(const std::string& name) const {
    const auto size = m_git.text({"cat-file", "-s", name});
    constexpr std::size_t longest = 8; // digits of most_file_bytes
    if (size.size() > longest) {
      throw Error(Status::NeedsPerson, "the other side has a file that is too large to be part of a journal");
    }
    return m_git.run({"cat-file", "blob", name}).out;
  }

  [[nodiscard]] std::optional<std::string> contents(const std::optional<Side>& side) const {
    return side ? std::optional(blob(side->blob)) : std::nullopt;
  }

  [[nodiscard]] std::string_view in_journal(std::string_view path) const {
    return path.starts_with(m_repository.prefix) ? path.substr(m_repository.prefix.size()) : std::string_view();
  }

  // A file that git shows to its user in another form than it keeps (encrypted, say) is no set of lines.
  [[nodiscard]] bool is_filtered(const std::string& path) const {
    const auto facts = split_zeros(m_git.text({"check-attr", "-z", "filter", "--", std::string(in_journal(path))}));
    return facts.size() != 3 || (facts[2] != "unspecified" && facts[2] != "unset");
  }

  void put(const std::string& path, const std::string& text) {
    const auto name = m_git.text({"hash-object", "-w", "--stdin"}, text);
    m_index.text({"update-index", "--add", "--cacheinfo", fmt::format("100644,{},{}", name, path)});
  }

  void settle(const std::string& path, const Sides& sides) {
    const auto is_file = [](const std::optional<Side>& side) { return !side || side->mode.starts_with("100"); };
    const bool is_line_file = is_set_of_lines(in_journal(path)) && is_file(sides.ours) && is_file(sides.theirs);
    if (is_line_file && (sides.ours || sides.theirs) && !is_filtered(path)) {
      put(path, both_lines(contents(sides.ours).value_or(""), contents(sides.theirs).value_or("")));
      return;
    }
    m_result.conflicts.push_back({path,
                                  is_file(sides.ours) ? contents(sides.ours) : std::nullopt,
                                  is_file(sides.theirs) ? contents(sides.theirs) : std::nullopt,
                                  {}});
  }

  // The files of records that are now as neither side had them, with the names of their blobs.
  [[nodiscard]] std::map<std::string, std::string> merged_files(const std::string& tree) const {
    const auto changed_from = [&](const std::string& side) {
      std::map<std::string, std::string> files; // "PATH" → blob
      const auto entries = split_zeros(m_git.text({"diff-tree", "-r", "-z", "--no-renames", "--diff-filter=AM", side,
                                                   tree, "--", ":(glob)log/*.toml", ":(glob)things/*.toml"}));
      for (std::size_t i = 0; i + 1 < entries.size(); i += 2) { // ":MODE MODE BLOB BLOB STATUS", then the path
        const auto facts = split(entries[i], ' ');
        if (facts.size() == 5 && facts[1].starts_with("100")) {
          files[entries[i + 1]] = std::string(facts[3]);
        }
      }
      return files;
    };
    auto files = changed_from(m_repository.head);
    const auto others = changed_from(m_theirs);
    std::erase_if(files, [&](const auto& file) { return !others.contains(file.first); });
    return files;
  }

  void heal() {
    for (const auto& [path, name] : merged_files(m_index.text({"write-tree"}))) {
      if (const auto healed = m_rules.heal(in_journal(path), blob(name))) {
        put(path, *healed);
      }
    }
  }

  [[nodiscard]] std::optional<std::string> couple_of(const std::string& tree) const {
    return m_git.ask({"cat-file", "blob", fmt::format("{}:{}closer.toml", tree, m_repository.prefix)});
  }

  // Two changes of closer.toml may fit together by their lines and not by their meaning.
  void require_sound_couple() {
    const auto merged = couple_of(m_index.text({"write-tree"}));
    const auto ours = couple_of(m_repository.head);
    if (merged == ours) {
      return;
    }
    if (const auto fault = m_rules.fault(merged ? *merged + "\n" : std::string())) {
      m_result.conflicts.push_back({m_repository.prefix + "closer.toml", ours, couple_of(m_theirs), *fault});
    }
  }

  const Git& m_git;
  const Repository& m_repository;
  const std::string& m_theirs;
  const JournalRules& m_rules;
  Git m_index;
  Merge m_result;
};

} // namespace

std::string both_lines(std::string_view ours, std::string_view theirs) {
  std::string result(ours);
  std::set<std::string_view> present;
  for (const auto line : split(ours, '\n')) {
    present.insert(line);
  }
  for (const auto line : split(theirs, '\n')) {
    if (!line.empty() && !present.contains(line)) {
      result += fmt::format("{}{}\n", result.empty() || result.back() == '\n' ? "" : "\n", line);
    }
  }
  return result;
}

Merge merge(const Git& git, const Repository& repository, const std::string& theirs, bool are_related,
            const JournalRules& rules, const std::filesystem::path& index, const std::string& me) {
  return Merger(git, repository, theirs, rules, index).run(are_related, me);
}

} // namespace closer
