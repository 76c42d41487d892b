// SPDX-License-Identifier: MIT
#include "sync/git/tree.hpp"

#include <charconv>

#include <fmt/format.h>

#include "base/files/folder.hpp"
#include "base/text/text.hpp"

namespace closer {

bool TreeEntry::is_readable() const { return mode.starts_with("100") && size <= most_file_bytes; }

std::optional<TreeEntry> find(const TreeEntries& entries, const std::string& path) {
  const auto found = entries.find(path);
  return found == entries.end() ? std::nullopt : std::optional(found->second);
}

TreeEntries entries_of(const Git& git, const std::string& tree, const std::vector<std::string>& paths) {
  TreeEntries entries;
  if (tree.empty()) {
    return entries;
  }
  std::vector<std::string> arguments = {"ls-tree", "-r", "-l", "-z", "--full-tree", tree, "--"};
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  for (const auto& line : split_zeros(git.bytes(arguments))) { // "MODE TYPE BLOB    SIZE<TAB>PATH"
    const auto tab = line.find('\t');
    const auto facts = split(std::string_view(line).substr(0, tab), ' ');
    if (tab != std::string::npos && facts.size() > 3) {
      TreeEntry entry{std::string(facts[0]), std::string(facts[2])};
      const auto size = facts.back(); // "-" for what isn't a blob
      std::from_chars(size.data(), size.data() + size.size(), entry.size);
      entries[line.substr(tab + 1)] = std::move(entry);
    }
  }
  return entries;
}

std::optional<TreeEntry> entry_of(const Git& git, const std::string& tree, const std::string& path) {
  return find(entries_of(git, tree, {path}), path);
}

std::string empty_tree(const Git& git) { return git.text({"hash-object", "-t", "tree", "-w", "--stdin"}); }

void put_into_index(const Git& git, const TreeEntries& files, const std::vector<std::string>& gone) {
  const std::string no_blob(empty_tree(git).size(), '0');
  std::string input;
  const auto add = [&](const std::string& mode, const std::string& blob, const std::string& path) {
    input += fmt::format("{} {}\t{}", mode, blob, path);
    input += '\0';
  };
  for (const auto& path : gone) {
    add("0", no_blob, path);
  }
  for (const auto& [path, entry] : files) {
    add(entry.mode, entry.blob, path);
  }
  (void)git.bytes({"update-index", "--add", "--replace", "-z", "--index-info"}, input);
}

} // namespace closer
