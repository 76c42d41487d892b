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
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/progress.hpp"
#include "cmd/couple/inbox.hpp"
#include "cmd/couple/sync_rules.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/words/sealing.hpp"
#include "cmd/words/telling.hpp"
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

// Two syncs of one journal would be in each other's way. One whose remote is silent is done within a minute; one that
// waits for a password may take its time.
Lock only_sync(const Context& context, const Folder& git_folder, const Folder& state) {
  constexpr int told_after = 10;
  constexpr int most_tries = 600;
  for (int i = 0; i < most_tries; ++i) {
    if (auto lock = Lock::if_free(git_folder, state.path() / "sync.lock")) {
      return std::move(*lock);
    }
    if (i == told_after) {
      context.tell("another sync is at work in this journal; waiting for it, a minute at most ...");
    }
    std::this_thread::sleep_for(100ms);
  }
  throw Error(Status::Failed, "another closer sync has been at work in this journal for a minute; nothing was done",
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

// What did not go the way of all the rest.
void tell_left(const Context& context, const SyncOutcome& outcome) {
  for (const auto& path : outcome.left_out) {
    context.tell(fmt::format("closer: {} isn't a regular file, so it stays on this machine.", printable(path)));
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
  for (const auto& [path, name] : outcome.versions) {
    context.tell(
        fmt::format("closer: both of you changed {0} at once. One version stays, and the replaced one is in {1}. "
                    "Copy what you want from it into {0}, then delete {1}.",
                    printable(path), printable(name)));
  }
  if (outcome.is_head_left_out) {
    context.tell(fmt::format("closer: {} has a file HEAD, with objects/ and refs/ beside it, that would make git take "
                             "this folder for another repository. It was left out.",
                             remote));
  }
}

Error stopped(const SyncOutcome& outcome) {
  switch (outcome.end) {
  case End::Unreachable:
    return Error(Status::Failed,
                 fmt::format("can't reach {}; {}:\n{}", outcome.remote, say_committed(outcome), outcome.words),
                 "The next 'closer sync' that reaches it sends everything.");
  case End::Refused:
    return Error(
        Status::Failed, fmt::format("{} refused it; {}:\n{}", outcome.remote, say_committed(outcome), outcome.words),
        outcome.words.find("checked out") == std::string::npos
            ? "Show that message to whoever runs that repository."
            : "You can't send to a repository that somebody works in. Make one for the two of you:\n  git init "
              "--bare us.git");
  default:
    return Error(Status::Failed, fmt::format("your partner was faster each time; {}", say_committed(outcome)),
                 "Sync again.");
  }
}

void conclude(Context& context, const SyncOutcome& outcome) {
  std::error_code ignored;
  const auto folder = std::filesystem::weakly_canonical(context.journal().folder.path(), ignored).string();
  tell_left(context, outcome);
  if (outcome.end == End::NoRemote) {
    context.tell(outcome.committed > 0   ? fmt::format("{} committed on this machine.", records(outcome.committed))
                 : outcome.has_committed ? "Committed on this machine."
                                         : "Nothing new to commit.");
    context.tell(fmt::format("This repository has no remote yet. One that you both reach is added with\n  git -C {} "
                             "remote add origin URL\n  closer sync",
                             shell_word(folder)));
    return;
  }
  if (outcome.end != End::InStep) {
    throw stopped(outcome);
  }
  context.tell(fmt::format("Synced with {}: {}.", outcome.remote, say_moved(outcome)));
  if (outcome.is_first) {
    const auto& other = context.journal().couple.partner_of(context.me());
    context.tell(fmt::format("{} joins with this one line:\n  closer init --clone {} us --as {}", other.name,
                             shell_word(outcome.url), shell_word(other.id)));
  }
}

// Whether anything left the inbox. Where that fails, the journal is synced all the same.
bool imports_inbox(Context& context, Resting resting, InboxLeft& left) {
  try {
    return import_inbox(context, resting, left);
  } catch (const Error& error) {
    context.tell_error(error);
    return false;
  }
}

Status run(Context& context, const Arguments&) {
  const auto& journal = context.journal();
  const auto me = context.me();
  context.require_meant();
  context.require_joined();
  context.share_surprises();
  const auto path = context.machine().state_folder(journal.couple.id);
  make_folders(path);
  const auto state = Folder::open(path);
  InboxLeft left;
  (void)imports_inbox(context, Resting::Needed, left);
  (void)open_answers(context); // also to one that has come from a phone
  Progress progress(context, {}, {});
  SyncRequest request;
  request.folder = journal.folder.path();
  request.state = &state;
  request.me = me;
  request.name = journal.couple.name_of(me);
  request.can_ask = context.can_ask();
  request.rules = rules_for(journal.couple, me);
  request.owner_of = owner_of_path;
  request.prepare = [&] { make_surroundings(journal.folder); }; // they tell git to keep both sides' lines
  request.alone = [&](const Folder& git_folder) {
    progress.erase();
    return only_sync(context, git_folder, state);
  };
  request.lock = [&] { return context.lock(); };
  request.when_slow = [&](std::string_view what) { progress.wait_for(std::string(what)); };
  request.wait = wait_for_attempt;
  request.reply = [&] { // what a phone has sent goes on to the other at once, and so do answers that can be opened now
    progress.erase();
    const bool has_imported = imports_inbox(context, Resting::UnlessArrived, left);
    return open_answers(context) || has_imported;
  };
  const auto outcome = sync(request);
  progress.erase();
  conclude(context, outcome);
  tell_news(context);
  tell_unread(context, left);
  return Status::Done;
}

} // namespace

const Verb sync_verb = {"sync", "sync the journal with its git remote", Group::Journal, {}, examples, run, {}};

} // namespace closer
