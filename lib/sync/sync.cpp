// SPDX-License-Identifier: MIT
#include "sync/sync.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/temporary_file.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "sync/commit.hpp"
#include "sync/git/attributes.hpp"
#include "sync/git/repository.hpp"
#include "sync/git/tree.hpp"
#include "sync/leftovers.hpp"
#include "sync/placing.hpp"

namespace closer {
namespace {

using End = SyncOutcome::End;

constexpr int most_attempts = 12;
constexpr int no_remote = 2; // git's status if there is none of that name

enum class Pushed { Done, Overtaken, Refused, Unreachable };

// What `git push --porcelain` says of the one reference: "!<TAB>FROM:TO<TAB>[rejected] (fetch first)".
Pushed read_push(const Outcome& outcome) {
  if (outcome.status == 0) {
    return Pushed::Done;
  }
  for (const auto line : split(outcome.out, '\n')) {
    if (!line.starts_with("!\t")) {
      continue;
    }
    const auto says = [&](std::string_view words) { return line.find(words) != std::string_view::npos; };
    const bool was_faster = says("(fetch first)") || says("(non-fast-forward)") || says("(stale info)") ||
                            says("cannot lock ref") || says("failed to update ref") || says("incorrect old value") ||
                            says("reference already exists") || says("failed to lock");
    return was_faster ? Pushed::Overtaken : Pushed::Refused;
  }
  return Pushed::Unreachable;
}

class Syncing {
public:
  explicit Syncing(const SyncRequest& request)
      : m_request(request), m_git(request.folder, request.can_ask), m_index(request.state->path() / "sync.index"),
        m_index_file(*request.state, m_index.filename()) {
    if (const auto author = author_for_none(m_git, request.me, request.name)) {
      m_git = m_git.with_author(*author);
    }
  }

  SyncOutcome run() {
    m_repository = look_at(m_git);
    const auto git_folder = Folder::open(m_repository.common_folder);
    const auto alone = m_request.alone(git_folder);
    AtWork at_work(git_folder);
    at_work.tidy_up(m_repository);
    m_request.state->discard(m_index_file.name() + ".lock"); // of a git that was killed at closer's own index
    decide_attributes(m_repository);
    require_unlocked(m_repository);
    commit();
    m_upstream = find_upstream(m_git, m_repository, slow("asking the remote"));
    if (!m_upstream) {
      m_outcome.end = End::NoRemote;
      return std::move(m_outcome);
    }
    m_outcome.remote = printable(m_upstream->name());
    m_outcome.url =
        shown_url(m_git.ask({"remote", "get-url", "--", m_upstream->remote}, no_remote).value_or(m_upstream->remote));
    if (!m_upstream->trouble.empty()) {
      m_outcome.end = End::Unreachable;
      m_outcome.words = m_upstream->trouble;
      return std::move(m_outcome);
    }
    m_outcome.end = End::Overtaken;
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
      if (attempt > 0) {
        m_request.wait(attempt);
      }
      if (try_once()) {
        break;
      }
    }
    return std::move(m_outcome);
  }

private:
  [[nodiscard]] std::function<void()> slow(const std::string& what) const {
    return [this, what] { m_request.when_slow(what); };
  }

  // What closer wrote here since, with the journal's lock held.
  void commit_locked() {
    const auto changes = own_changes(m_git, m_repository);
    if (!changes.unmerged.empty()) {
      throw Error(
          Status::NeedsPerson,
          fmt::format("git still has a conflict in {}; nothing was done", printable(join(changes.unmerged, ", "))),
          fmt::format("Fix it, then:\n  git -C {} add {}\n  closer sync", shell_word(m_request.folder.string()),
                      shell_words(changes.unmerged)));
    }
    require_kept(m_git, changes, m_request.me, m_request.owner_of, m_request.rules.records);
    m_outcome.left_out = changes.left_out;
    if (!changes.paths.empty()) {
      const auto before = m_repository.head;
      m_outcome.committed +=
          commit_paths(m_git, m_repository, changes.paths, m_index, m_request.me, m_request.rules.count);
      m_outcome.has_committed = m_outcome.has_committed || m_repository.head != before;
    }
  }

  void commit() {
    const auto held = m_request.lock();
    m_repository.head = head_of(m_git);
    m_request.prepare();
    commit_locked();
  }

  // Whether there is nothing left to try.
  bool try_once() {
    const auto theirs = fetch();
    if (m_outcome.end == End::Unreachable) {
      return true;
    }
    if (!theirs.empty()) {
      take_in(theirs);
    }
    if (m_outcome.has_received && m_request.reply()) {
      commit();
    }
    if (m_repository.head.empty() || m_repository.head == theirs) {
      return end(End::InStep);
    }
    return push(theirs);
  }

  bool end(End how) {
    m_outcome.end = how;
    if (how == End::InStep && !m_upstream->is_set && !m_repository.head.empty()) {
      set_upstream(m_git, m_repository, *m_upstream);
      m_upstream->is_set = true;
    }
    return true;
  }

  // The commit that the remote's branch is at; "" where it has none yet.
  std::string fetch(bool whole = false) {
    const auto reference = "refs/heads/" + m_upstream->branch;
    std::vector<std::string> arguments = {"fetch", "--progress", "--no-tags", "--no-recurse-submodules"};
    if (whole) {
      arguments.emplace_back("--unshallow");
    }
    arguments.insert(arguments.end(), {"--", m_upstream->remote, reference});
    const auto outcome = m_git.bare().run(arguments, {}, slow(fmt::format("fetching from {}", m_upstream->remote)));
    if (outcome.status == 0) {
      return m_git.text({"rev-parse", "--verify", "FETCH_HEAD"});
    }
    if (outcome.err.find("couldn't find remote ref") == std::string::npos) {
      m_outcome.end = End::Unreachable;
      m_outcome.words = words_of_git(outcome);
    }
    return {};
  }

  [[nodiscard]] bool is_ancestor(const std::string& one, const std::string& other) const {
    return m_git.succeeds({"merge-base", "--is-ancestor", one, other});
  }

  // Where the two histories part; "" if they have no common start.
  [[nodiscard]] std::string base_with(const std::string& theirs) {
    const std::vector<std::string> arguments = {"merge-base", m_repository.head, theirs};
    auto base = m_git.ask(arguments);
    if (!base && m_repository.is_shallow) { // it may be further back than this clone reaches
      m_repository.is_shallow = false;
      base = fetch(true).empty() ? std::nullopt : m_git.ask(arguments);
    }
    return base.value_or("");
  }

  // A history of its own is imported only where it is of this very journal: two began with a copy of the folder each.
  void require_this_journal(const std::string& theirs) const {
    const auto couple = entry_of(m_git.bare(), theirs, m_repository.prefix + "closer.toml");
    const auto folder = std::filesystem::weakly_canonical(m_request.folder).string();
    const auto move =
        fmt::format("git -C {} remote set-url {} URL", shell_word(folder), shell_word(m_upstream->remote));
    if (!couple || !couple->is_readable()) {
      throw Error(
          Status::Failed,
          fmt::format("{} has something other than this journal in it; nothing was sent or received", m_outcome.remote),
          fmt::format("The journal needs a repository that is empty, without even a README. Make one, then:\n  {}\n  "
                      "closer -C {} sync",
                      move, shell_word(folder)));
    }
    const auto fault = m_request.rules.fault(m_git.blob(couple->blob));
    if (fault && fault->status() == Status::Failed) {
      throw Error(*fault);
    }
    if (fault) {
      const auto joined = folder + "-two";
      throw Error(Status::Failed,
                  fmt::format("{} has another journal in it; nothing was sent or received", m_outcome.remote),
                  fmt::format("If your partner made that one, join it, bring your entries along, and add your hobbies "
                              "again there:\n  closer init {1} --clone {2} --as {3}\n  closer -C {0} list --mine --all "
                              "--format jsonl | closer -C {1} import -\nIf not, make an empty repository for this "
                              "one, then:\n  {4}",
                              shell_word(folder), shell_word(joined), shell_word(m_outcome.url),
                              shell_word(m_request.me), move));
    }
  }

  // Makes the folder have all of `theirs`.
  void take_in(const std::string& theirs) {
    constexpr int most_tries = 10;
    for (int i = 0; i < most_tries; ++i) { // a phone or an editor may be writing meanwhile
      if (take_in_once(theirs)) {
        return;
      }
    }
    throw Error(Status::Failed,
                "another program keeps writing to the journal's files, so not everything received is in them yet",
                "Sync again when it's done.");
  }

  // The same; false if another program wrote to a file that was to be changed.
  bool take_in_once(const std::string& theirs) {
    const auto held = m_request.lock();
    m_repository.head = head_of(m_git);
    commit_locked();
    if (m_repository.head.empty()) {
      require_this_journal(theirs);
      throw Error(Status::Failed, "nothing in this journal is committed, so there's nothing to merge",
                  "Check its files with 'git status'.");
    }
    if (is_ancestor(theirs, m_repository.head)) {
      return true;
    }
    const auto base = base_with(theirs);
    if (base.empty()) {
      require_this_journal(theirs);
    }
    const auto merged = merge(m_git, m_repository, base, theirs, m_request.rules, m_index, m_request.me);
    const auto received = new_records(m_git, m_repository, m_repository.head, merged.commit, m_request.rules.count);
    if (!place(m_git, m_repository, merged.commit, m_request.rules.records, m_index)) {
      return false;
    }
    m_outcome.received += received;
    m_outcome.has_received = true;
    m_outcome.kept += merged.kept;
    m_outcome.couple_fault = merged.couple_fault.empty() ? m_outcome.couple_fault : merged.couple_fault;
    m_outcome.versions.insert(m_outcome.versions.end(), merged.versions.begin(), merged.versions.end());
    m_outcome.is_head_left_out = m_outcome.is_head_left_out || merged.is_head_left_out;
    return true;
  }

  bool push(const std::string& theirs) {
    const auto sent = new_records(m_git, m_repository, theirs, m_repository.head, m_request.rules.count);
    const auto outcome =
        m_git.bare().run({"push", "--porcelain", "--progress", "--no-follow-tags", "--recurse-submodules=no", "--",
                          m_upstream->remote, fmt::format("{}:refs/heads/{}", m_repository.head, m_upstream->branch)},
                         {}, slow(fmt::format("sending to {}", m_upstream->remote)));
    const auto pushed = read_push(outcome);
    if (pushed == Pushed::Done) {
      m_outcome.sent += sent;
      m_outcome.has_sent = true;
      m_outcome.is_first = theirs.empty();
      return end(End::InStep);
    }
    m_outcome.words = words_of_git(outcome);
    if (pushed == Pushed::Overtaken) { // but if the branch is where it was, nobody was faster: it can't be moved
      m_outcome.end = std::exchange(m_last_theirs, theirs) == theirs ? End::Refused : End::Overtaken;
      return false;
    }
    return end(pushed == Pushed::Refused ? End::Refused : End::Unreachable);
  }

  const SyncRequest& m_request;
  Git m_git;
  std::filesystem::path m_index;
  TemporaryFile m_index_file;
  Repository m_repository;
  std::optional<Upstream> m_upstream;
  std::optional<std::string> m_last_theirs; // at the push before
  SyncOutcome m_outcome;
};

} // namespace

SyncOutcome sync(const SyncRequest& request) { return Syncing(request).run(); }

} // namespace closer
