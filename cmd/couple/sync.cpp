// SPDX-License-Identifier: MIT
#include "sync/sync.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <system_error>
#include <thread>

#include <fmt/format.h>

#include "base/files/paths.hpp"
#include "base/random.hpp"
#include "base/text/diff.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/machine.hpp"
#include "cmd/couple/inbox.hpp"
#include "cmd/couple/sync_rules.hpp"
#include "cmd/couple/verbs.hpp"
#include "journal/folder/repository_files.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;
using End = SyncOutcome::End;
using namespace std::chrono_literals;

constexpr std::array<std::string_view, 3> examples = {
    "closer sync",
    "closer -q sync",
    "closer -C ~/us sync",
};

std::string records(std::size_t count) { return counted(static_cast<long long>(count), "record"); }

// Two syncs of one journal would be in each other's way. One that waits for a password may take its time.
Lock only_sync(const Folder& git_folder, const Folder& state) {
  constexpr int most_tries = 300;
  for (int i = 0; i < most_tries; ++i) {
    if (auto lock = Lock::if_free(git_folder, state.path() / "sync.lock")) {
      return std::move(*lock);
    }
    std::this_thread::sleep_for(100ms);
  }
  throw Error(Status::Failed,
              "another closer sync has been at work in this journal for half a minute; nothing was done",
              "Wait for it, or end it.");
}

// Longer from attempt to attempt, and for no two machines the same.
void wait_for_attempt(int attempt) {
  constexpr auto longest = 4000ms;
  const auto most = std::min(longest, 50ms * (1 << std::min(attempt, 8)));
  std::this_thread::sleep_for(
      std::chrono::milliseconds(static_cast<int>(static_cast<double>(most.count()) * unit_hash("", random_token(10)))));
}

// "3 records sent, 2 received"
std::string say_moved(const SyncOutcome& outcome) {
  std::vector<std::string> parts;
  if (outcome.has_sent) {
    parts.push_back(outcome.sent == 0 ? "other changes sent" : fmt::format("{} sent", records(outcome.sent)));
  }
  if (outcome.has_received) {
    parts.push_back(outcome.received == 0 ? "other changes received"
                                          : fmt::format("{} received", records(outcome.received)));
  }
  return parts.empty() ? "nothing new" : join(parts, ", ");
}

std::string say_committed(const SyncOutcome& outcome) {
  return outcome.committed > 0   ? fmt::format("{} committed on this machine", records(outcome.committed))
         : outcome.has_committed ? "what is here is committed on this machine"
                                 : "there was nothing new here to commit";
}

const Person& other_of(const Couple& couple, const std::string& me) {
  return couple.people[0].id == me ? couple.people[1] : couple.people[0];
}

// What did not go the way of all the rest.
void tell_left(const Context& context, const SyncOutcome& outcome) {
  for (const auto& path : outcome.left_out) {
    context.tell(fmt::format("closer: {} is no regular file, so it stays on this machine.", printable(path)));
  }
  const auto& remote = outcome.remote;
  if (outcome.kept > 0) {
    context.tell(fmt::format("closer: {} had dropped {}. The journal keeps what it has: 'closer remove' takes entries "
                             "away from both of you.",
                             remote, records(outcome.kept)));
  }
  if (!outcome.couple_fault.empty()) {
    context.tell(fmt::format("closer: closer.toml of {} can't be used, so the one here stays: {}", remote,
                             printable(outcome.couple_fault)));
  }
  if (outcome.is_head_left_out) {
    context.tell(fmt::format("closer: {} has a file HEAD, with objects/ and refs/ beside it, that would make git take "
                             "this folder for another repository. It was left out.",
                             remote));
  }
}

// A side's lines as a diff has them: nothing where it has no such file.
void print_sides(Context& context, const Conflict& conflict, const std::string& remote) {
  const auto path = printable(conflict.path);
  context.print(fmt::format("--- {}{}\n+++ {}{}\n", path, conflict.ours ? ", here" : ", here: none", path,
                            conflict.theirs ? fmt::format(", {}", remote) : fmt::format(", {}: none", remote)));
  context.print(printable(unified_diff(conflict.ours.value_or(""), conflict.theirs.value_or("")), Newlines::Keep));
}

// A git that the user can run: one that knows no author would not merge.
std::string git_in(const std::string& folder, const std::optional<Author>& author) {
  const auto git = fmt::format("git -C {}", shell_word(folder));
  return author ? fmt::format("{} -c user.name={} -c user.email={}", git, shell_word(author->name),
                              shell_word(author->email))
                : git;
}

Status end_in_conflict(Context& context, const SyncOutcome& outcome, const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& conflict : outcome.conflicts) {
    print_sides(context, conflict, outcome.remote);
    paths.push_back(":/" + conflict.path);
  }
  context.finish();
  const bool by_choice = std::all_of(outcome.conflicts.begin(), outcome.conflicts.end(),
                                     [](const Conflict& each) { return each.ours && each.theirs && each.why.empty(); });
  const auto git = git_in(folder, outcome.author);
  const auto count = static_cast<long long>(paths.size());
  Context::tell_error(
      Error(Status::NeedsPerson,
            fmt::format("both of you changed the same lines of {}; your folder is as it was, and {}",
                        count == 1 ? printable(outcome.conflicts.front().path) : counted(count, "file"),
                        say_committed(outcome)),
            by_choice ? fmt::format("Keep yours where both changed a line, or keep theirs:\n"
                                    "  {0} merge --no-edit -X ours {1}\n  {0} merge --no-edit -X theirs {1}\n"
                                    "Then sync again.",
                                    git, shell_word(outcome.theirs))
                      : fmt::format("{}Put it right between these two, then sync again:\n"
                                    "  {} merge --no-commit {}\n  {} add {} && {} commit --no-edit",
                                    outcome.conflicts.front().why.empty()
                                        ? ""
                                        : fmt::format("Together they are wrong: {}\n", outcome.conflicts.front().why),
                                    git, shell_word(outcome.theirs), git, shell_words(paths), git)));
  return Status::NeedsPerson;
}

Error stopped(const SyncOutcome& outcome) {
  switch (outcome.end) {
  case End::Unreachable:
    return Error(Status::Failed,
                 fmt::format("{} cannot be reached; {}:\n{}", outcome.remote, say_committed(outcome), outcome.words),
                 "The next 'closer sync' that reaches it sends everything.");
  case End::Refused:
    return Error(
        Status::Failed,
        fmt::format("{} does not take it; {}:\n{}", outcome.remote, say_committed(outcome), outcome.words),
        outcome.words.find("checked out") == std::string::npos
            ? "What it says is for whoever keeps that repository."
            : "A repository that somebody works in cannot be sent to. Make one for the two of you:\n  git init "
              "--bare us.git");
  default:
    return Error(Status::Failed, fmt::format("the other side was faster each time; {}", say_committed(outcome)),
                 "Sync again.");
  }
}

Status conclude(Context& context, const SyncOutcome& outcome) {
  std::error_code ignored;
  const auto folder = std::filesystem::weakly_canonical(context.journal().folder.path(), ignored).string();
  tell_left(context, outcome);
  if (outcome.end == End::Conflict) {
    return end_in_conflict(context, outcome, folder);
  }
  if (outcome.end == End::NoRemote) {
    context.tell(outcome.committed > 0   ? fmt::format("{} committed on this machine.", records(outcome.committed))
                 : outcome.has_committed ? "Committed on this machine."
                                         : "Nothing new to commit.");
    context.tell(fmt::format("This repository has no remote yet. One that you both reach is added with\n  git -C {} "
                             "remote add origin URL\n  closer sync",
                             shell_word(folder)));
    return Status::Done;
  }
  if (outcome.end != End::InStep) {
    throw stopped(outcome);
  }
  context.tell(fmt::format("In step with {}: {}.", outcome.remote, say_moved(outcome)));
  if (outcome.is_first) {
    const auto& other = other_of(context.journal().couple, context.me());
    context.tell(fmt::format("{} joins with this one line:\n  closer init --clone {} us --as {}", other.name,
                             shell_word(outcome.url), shell_word(other.id)));
  }
  return Status::Done;
}

// Whether anything left the inbox. Where that fails, the journal is synced all the same.
bool takes_in_inbox(Context& context) {
  try {
    return take_in_inbox(context);
  } catch (const Error& error) {
    Context::tell_error(error);
    return false;
  }
}

Status run(Context& context, const Arguments&) {
  const auto& journal = context.journal();
  const auto me = context.me();
  context.require_meant();
  context.require_joined();
  context.share_surprises();
  const auto path = machine::state_folder(journal.couple.id);
  make_folders(path);
  const auto state = Folder::open(path);
  SyncRequest request;
  request.folder = journal.folder.path();
  request.state = &state;
  request.me = me;
  request.name = journal.couple.name_of(me);
  request.can_ask = context.can_ask();
  request.rules = rules_for(journal.couple, me);
  request.owner_of = owner_of_path;
  request.prepare = [&] { make_surroundings(journal.folder); }; // they tell git to keep both sides' lines
  request.alone = [&](const Folder& git_folder) { return only_sync(git_folder, state); };
  request.lock = [&] { return context.lock(); };
  request.when_slow = [&](std::string_view what) { context.tell(fmt::format("{} ...", what)); };
  request.wait = wait_for_attempt;
  (void)takes_in_inbox(context);
  const auto outcome = sync(request);
  auto status = conclude(context, outcome);
  if (outcome.has_received && takes_in_inbox(context)) { // what a phone has sent goes on to the other at once
    status = conclude(context, sync(request));
  }
  return status == Status::Done ? context.status() : status;
}

} // namespace

const Verb sync_verb = {"sync", "bring the journal in step with its git remote", Group::Journal, {}, examples, run, {}};

} // namespace closer
