// SPDX-License-Identifier: MIT
#include "sync/commit.hpp"

#include <map>
#include <system_error>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "sync/git/tracked_paths.hpp"
#include "sync/git/tree.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

bool is_regular_or_gone(const fs::path& path) {
  std::error_code problem;
  const auto status = fs::symlink_status(path, problem);
  return status.type() == fs::file_type::regular || status.type() == fs::file_type::not_found;
}

// The lines of `after` that `before` hasn't, or not as often.
std::string lines_that_came(std::string_view before, std::string_view after) {
  std::map<std::string_view, std::ptrdiff_t> known;
  for (const auto line : split(before, '\n')) {
    ++known[line];
  }
  std::string came;
  for (const auto line : split(after, '\n')) {
    if (!line.empty() && --known[line] < 0) {
      came += line;
      came += '\n';
    }
  }
  return came;
}

} // namespace

OwnChanges own_changes(const Git& git, const Repository& repository) {
  std::vector<std::string> arguments = {"status",
                                        "--porcelain=v1",
                                        "-z",
                                        "--untracked-files=all",
                                        "--no-renames",
                                        "--ignored=traditional", // which lists the files of ignored folders, too
                                        "--ignore-submodules=all",
                                        "--no-ahead-behind",
                                        "--"};
  arguments.insert(arguments.end(), own_pathspecs().begin(), own_pathspecs().end());
  OwnChanges changes;
  for (const auto& entry : split_zeros(git.bytes(arguments))) { // "XY path", from the top of the work tree
    constexpr std::size_t start = 3;
    if (entry.size() <= start + repository.prefix.size()) {
      continue;
    }
    const auto code = entry.substr(0, 2);
    const auto path = entry.substr(start + repository.prefix.size());
    if (!is_own_path(path)) {
      continue;
    }
    auto& kind = code.find('U') != std::string::npos || code == "AA" || code == "DD" ? changes.unmerged
                 : is_regular_or_gone(git.folder() / path)                           ? changes.paths
                                                                                     : changes.left_out;
    kind.push_back(path);
    if (&kind == &changes.paths && (code[1] == 'D' || code[1] == 'M')) {
      (code[1] == 'D' ? changes.vanished : changes.changed).push_back(path);
    }
  }
  return changes;
}

std::size_t commit_paths(const Git& git, Repository& repository, const std::vector<std::string>& paths,
                         const fs::path& index, const std::string& me, const RecordCounter& count) {
  const auto take_in = [&](const Git& which) {
    which.text({"update-index", "-z", "--add", "--remove", "--stdin"}, with_zeros(paths));
  };
  const auto other = git.with_index(index);
  other.text(repository.head.empty() ? std::vector<std::string>{"read-tree", "--empty"}
                                     : std::vector<std::string>{"read-tree", repository.head});
  take_in(other);
  const auto tree = other.text({"write-tree"});
  if (!repository.head.empty() && git.text({"rev-parse", repository.head + "^{tree}"}) == tree) {
    take_in(git);
    return 0;
  }
  const auto records = new_records(git, repository, repository.head, tree, count);
  std::vector<std::string> parents;
  if (!repository.head.empty()) {
    parents.push_back(repository.head);
  }
  const auto commit = commit_tree(git, tree, parents, commit_message(me, records));
  take_in(git); // before the branch moves: where this is cut off, the next sync commits what is staged then
  git.text({"update-ref", "-m", "closer sync", "HEAD", commit, repository.head});
  repository.head = commit;
  return records;
}

std::optional<Author> author_for_none(const Git& git, const std::string& id, const std::string& name) {
  constexpr int unknown = 128;
  if (git.succeeds({"var", "GIT_AUTHOR_IDENT"}, unknown) && git.succeeds({"var", "GIT_COMMITTER_IDENT"}, unknown)) {
    return std::nullopt;
  }
  return Author{name, id + "@closer.invalid"}; // a domain that is nobody's: RFC 2606
}

std::size_t new_records(const Git& git, const Repository& repository, const std::string& from, const std::string& to,
                        const RecordCounter& count) {
  const auto bare = git.bare();
  const auto entries = split_zeros(bare.bytes(
      {"diff-tree", "-r", "-z", "--no-renames", from.empty() ? empty_tree(bare) : from, to, "--",
       fmt::format(":(literal){}log/", repository.prefix), fmt::format(":(literal){}hobbies/", repository.prefix)}));
  const auto contents = [&](std::string_view mode, std::string_view blob) {
    return mode.starts_with("100") ? bare.blob(std::string(blob)) : std::string();
  };
  std::size_t records = 0;
  for (std::size_t i = 0; i + 1 < entries.size(); i += 2) { // ":MODE MODE BLOB BLOB STATUS", then the path
    const auto facts = split(std::string_view(entries[i]).substr(1), ' ');
    const auto path = std::string_view(entries[i + 1]).substr(repository.prefix.size());
    if (facts.size() == 5 && is_set_of_lines(path)) {
      records += count(path, lines_that_came(contents(facts[0], facts[2]), contents(facts[1], facts[3])));
    }
  }
  return records;
}

std::string commit_tree(const Git& git, const std::string& tree, const std::vector<std::string>& parents,
                        const std::string& message) {
  std::vector<std::string> arguments = {"commit-tree"};
  if (git.ask({"config", "--type=bool", "--get", "commit.gpgSign"}) == "true") {
    arguments.emplace_back("-S");
  }
  for (const auto& parent : parents) {
    arguments.insert(arguments.end(), {"-p", parent});
  }
  arguments.insert(arguments.end(), {"-F", "-", tree});
  return git.text(arguments, message + "\n");
}

std::string commit_message(const std::string& me, std::size_t records) {
  return fmt::format("{}: {}", me,
                     records == 0 ? "the journal's files" : counted(static_cast<long long>(records), "record"));
}

} // namespace closer
