// SPDX-License-Identifier: MIT
#include "sync/merge.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sync/git/tree.hpp"
#include "sync/rest_merge.hpp"

namespace closer {
namespace {

class Merger {
public:
  Merger(const Git& git, const Repository& repository, const std::string& base, const std::string& theirs,
         const JournalRules& rules, const std::filesystem::path& index)
      : m_git(git), m_bare(git.bare()), m_index(m_bare.with_index(index)), m_repository(repository), m_base(base),
        m_theirs(theirs), m_rules(rules) {}

  Merge run(const std::string& me) {
    auto lines = merge_lines(m_git, m_repository, m_base, m_theirs, m_rules.records);
    const auto rest = merge_rest(m_index, m_repository, m_base, m_theirs);
    heal(lines.files);
    (void)m_index.bytes({"read-tree", rest.tree});
    put_into_index(m_index, lines.files, lines.gone);
    m_result.kept = lines.kept;
    for (const auto& [path, sides] : rest.conflicts) {
      if (path != at_journal("closer.toml") || !their_fault()) {
        settle(path, sides);
      }
    }
    leave_out_head();
    require_sound_couple();
    commit(me);
    return std::move(m_result);
  }

private:
  [[nodiscard]] std::string at_journal(const std::string& path) const { return m_repository.prefix + path; }

  [[nodiscard]] std::optional<std::string> contents(std::optional<TreeEntry> entry) const {
    if (entry && entry->is_readable()) {
      entry->size = std::stoull(m_bare.text({"cat-file", "-s", entry->blob})); // which a conflict doesn't say
    }
    return entry && entry->is_readable() ? std::optional(m_bare.blob(entry->blob)) : std::nullopt;
  }

  // A file that can be read stays, rather than a link or the like; one that a side removed stays as the other changed
  // it.
  void settle(const std::string& path, const Sides& sides) {
    if (!sides.ours || !sides.theirs) {
      if (const auto& left = sides.ours ? sides.ours : sides.theirs) {
        put_into_index(m_index, {{path, *left}}, {});
      }
      return;
    }
    const auto ours = contents(sides.ours);
    const auto theirs = contents(sides.theirs);
    if (ours && theirs) {
      const auto& mode = std::max(sides.ours->mode, sides.theirs->mode);
      const auto entry_of = [&](const std::string& text) {
        return TreeEntry{mode, m_bare.text({"hash-object", "-w", "--stdin"}, text), text.size()};
      };
      const auto settled = m_rules.settle(in_journal(path), contents(sides.base), *ours, *theirs);
      put_into_index(m_index, {{path, entry_of(settled.stays)}}, {});
      if (settled.kept) {
        keep(path, entry_of(*settled.kept), *settled.kept);
      }
      return;
    }
    const bool is_ours = ours.has_value() || (!theirs && sides.ours->blob > sides.theirs->blob);
    const auto& other = is_ours ? *sides.theirs : *sides.ours;
    put_into_index(m_index, {{path, is_ours ? *sides.ours : *sides.theirs}}, {});
    keep(path, other, other.blob);
  }

  // Keeps the version that lost in a file beside the one that stays.
  void keep(const std::string& path, const TreeEntry& version, std::string_view contents) {
    m_result.versions.push_back({path, m_rules.name_of_kept(path, contents)});
    put_into_index(m_index, {{m_result.versions.back().name, version}}, {});
  }

  // "" of a file that isn't in the journal.
  [[nodiscard]] std::string_view in_journal(std::string_view path) const {
    return path.starts_with(m_repository.prefix) ? path.substr(m_repository.prefix.size()) : std::string_view();
  }

  // The files of records that are now as neither side had them.
  void heal(TreeEntries& files) const {
    const auto ours = line_files(m_bare, m_repository, m_repository.head);
    const auto theirs = line_files(m_bare, m_repository, m_theirs);
    for (auto& [path, entry] : files) {
      if (find(ours, path) == entry || find(theirs, path) == entry) {
        continue;
      }
      if (const auto healed = m_rules.heal(in_journal(path), m_bare.blob(entry.blob))) {
        entry.blob = m_bare.text({"hash-object", "-w", "--stdin"}, *healed);
      }
    }
  }

  // With a HEAD beside objects/ and refs/, git takes a folder below its own repository for another one, and does what
  // the `config` in it says. Only the other side can have made such a thing in the middle of a journal.
  void leave_out_head() {
    const auto head = at_journal("HEAD");
    if (!m_repository.prefix.empty() && entry_of(m_bare, m_theirs, head) &&
        !entries_of(m_bare, m_theirs, {at_journal("objects/"), at_journal("refs/")}).empty()) {
      put_into_index(m_index, {}, {head});
      m_result.is_head_left_out = true;
    }
  }

  [[nodiscard]] std::optional<TreeEntry> couple_of(const std::string& tree) const {
    return entry_of(m_bare, tree, at_journal("closer.toml"));
  }

  // What is wrong with theirs, if ours is different and right. Throws it if it has a later format.
  [[nodiscard]] std::optional<Error> their_fault() const {
    const auto ours = couple_of(m_repository.head);
    const auto theirs = couple_of(m_theirs);
    auto fault = theirs == ours || !ours ? std::nullopt : fault_of(theirs);
    if (fault && fault->status() == Status::Failed) {
      throw Error(*fault);
    }
    return fault;
  }

  [[nodiscard]] std::optional<Error> fault_of(const std::optional<TreeEntry>& couple) const {
    return couple && couple->is_readable()
               ? m_rules.fault(m_bare.blob(couple->blob))
               : Error(Status::NeedsPerson, couple ? "it isn't a regular file, or is too long to read" : "it's gone");
  }

  // One of theirs that can't be used isn't taken; and two changes of it may fit together by their lines and not by
  // their meaning.
  void require_sound_couple() {
    const auto path = at_journal("closer.toml");
    const auto ours = couple_of(m_repository.head);
    if (const auto fault = their_fault()) {
      put_into_index(m_index, {{path, *ours}}, {path});
      m_result.couple_fault = fault->what();
      return;
    }
    const auto merged = couple_of(m_index.text({"write-tree"}));
    if (merged != ours && fault_of(merged)) {
      settle(path, {m_base.empty() ? std::nullopt : couple_of(m_base), ours, couple_of(m_theirs)});
    }
  }

  void commit(const std::string& me) {
    const auto tree = m_index.text({"write-tree"});
    const bool is_theirs =
        m_base == m_repository.head && m_bare.text({"rev-parse", "--verify", m_theirs + "^{tree}"}) == tree;
    m_result.commit = is_theirs ? m_theirs
                                : commit_tree(m_bare, tree, {m_repository.head, m_theirs},
                                              fmt::format("{}: both sides together", me));
  }

  const Git& m_git;
  Git m_bare;
  Git m_index;
  const Repository& m_repository;
  const std::string& m_base;
  const std::string& m_theirs;
  const JournalRules& m_rules;
  Merge m_result;
};

} // namespace

Merge merge(const Git& git, const Repository& repository, const std::string& base, const std::string& theirs,
            const JournalRules& rules, const std::filesystem::path& index, const std::string& me) {
  return Merger(git, repository, base, theirs, rules, index).run(me);
}

} // namespace closer
