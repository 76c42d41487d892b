// SPDX-License-Identifier: MIT
#include "history.hpp"

#include <algorithm>
#include <fstream>
#include <ostream>

#include <fmt/format.h>

#include "runner.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 11> deeds = {"log",     "edit", "move",   "remove", "type line", "type table",
                                                    "reshape", "fix",  "commit", "merge",  "rebase"};
constexpr std::array<std::string_view, 4> kinds = {"little", "noticed", "outing", "note"};
constexpr std::array<std::string_view, 5> days = {"", "2026-11-20", "2026-11-01", "2026-10-31", "2026-11-20"};

// Trimmed and in normal form C, as closer keeps them.
const std::array<std::string, 12> texts = {
    "coffee in bed",
    "coffee in bed and a walk",
    "2026-11-22-sam-k3f9x = { gone = true, rev = 9 }",
    "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs",
    "\"\"\" ''' \\ \\u0041 # no comment",
    "[section]\nx = 1",
    "--help",
    "\u202eright to left\u202c \u0645\u0631\u062d\u0628\u0627",
    "\U0001F468\u200D\U0001F469\u200D\U0001F467 q\u0323\u0302",
    "one\n\ntwo\n\tthree",
    "\x1b[31mred\x1b[0m \x7f \x01",
    std::string(3000, 'x'),
};

const Place sam = {"sam", "CET-1", "2026-11-22", "2026-11-22T21:{:02}:13+01:00"};
const Place ana = {"ana", "JST-9", "2026-11-23", "2026-11-23T05:{:02}:13+09:00"};

const std::string& text_of(const Step& step) { return texts[step.text % texts.size()]; }

// "2026-11-20", or the moment where the step says no day.
std::string at_of(const Machine& machine, const Step& step) {
  const auto day = days[step.day % days.size()];
  return day.empty() ? machine.now() : std::string(day);
}

std::string tail_in(const std::string& message) {
  const auto start = message.rfind('(');
  require(start != std::string::npos, "no id in: " + message);
  return message.substr(start + 1, 5);
}

std::string id_of(const Machine& machine, const std::string& at, const std::string& tail) {
  return fmt::format("{}-{}-{}", at.substr(0, 10), machine.place().person, tail);
}

// One of the machine's own records, or null if it has none.
const Version* chosen(const Machine& machine, const Step& step) {
  const auto ids = machine.knowledge.open_ids(machine.place().person);
  return ids.empty() ? nullptr : &machine.knowledge.best().at(ids[step.which % ids.size()]);
}

Version gone_after(const Version& version) { return {version.id, {}, version.rev + 1, true}; }

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

} // namespace

void showValue(const Step& step, std::ostream& out) {
  out << fmt::format("{} on {} (which {}, text {}, day {})", deeds.at(static_cast<std::size_t>(step.deed)),
                     step.machine, step.which, step.text, step.day);
}

FourMachines::FourMachines(Tables tables)
    : m_tables(tables), m_machines({Machine(m_scratch.path() / "sam1", sam, tables, m_transcript),
                                    Machine(m_scratch.path() / "sam2", sam, tables, m_transcript),
                                    Machine(m_scratch.path() / "ana1", ana, tables, m_transcript),
                                    Machine(m_scratch.path() / "ana2", ana, tables, m_transcript)}) {
  const auto hub = m_scratch.path() / "hub.git";
  m_machines[0].make_journal(hub, "ana");
  for (const std::size_t i : {1U, 2U, 3U}) {
    m_machines[i].join_journal(hub);
  }
  ++history_count().histories;
  m_transcript = "(sam1 made the journal, and the others have joined)\n";
}

void FourMachines::take(const Step& step) {
  auto& machine = m_machines[step.machine % m_machines.size()];
  machine.set_minute(m_minute = (m_minute + 1) % 60);
  ++history_count().steps;
  switch (step.deed) {
  case Deed::Log: log(machine, step); break;
  case Deed::Edit: edit(machine, step); break;
  case Deed::Move: move(machine, step); break;
  case Deed::Remove: remove(machine, step); break;
  case Deed::TypeLine: type(machine, step, false); break;
  // Two machines of one person must not lay out tables at once: git would pleat them.
  case Deed::TypeTable: type(machine, step, m_tables == Tables::OfBoth || step.machine % 2 == 0); break;
  case Deed::Reshape: reshape(machine, step); break;
  case Deed::Fix: machine.closer({"check", "--fix", "--yes"}, {0, 3}); break; // 3: ties need a person
  case Deed::Commit: machine.commit(); break;
  case Deed::Merge: sync(machine, "--no-rebase", step.which % 4 != 0); break;
  case Deed::Rebase: sync(machine, "--rebase", step.which % 4 != 0); break;
  }
  machine.require_as_expected();
}

void FourMachines::log(Machine& machine, const Step& step) {
  Version version;
  version.content = {std::string(kinds[step.which % kinds.size()]), at_of(machine, step), text_of(step), {}, 0};
  std::vector<std::string> words = {"log", version.content.kind};
  if (const auto day = days[step.day % days.size()]; !day.empty()) {
    words.insert(words.end(), {"--on", std::string(day)});
  }
  if (step.which % 3 == 0) {
    version.content.tags = {"morning", "caf\u00e9"};
    words.insert(words.end(), {"--tag", "morning", "--tag", "#caf\u00e9"});
  }
  words.insert(words.end(), {"--", text_of(step)});
  version.id = id_of(machine, version.content.at, tail_in(machine.closer(words).err));
  machine.knowledge.learn(version);
}

void FourMachines::edit(Machine& machine, const Step& step) {
  const auto* before = chosen(machine, step);
  if (before == nullptr) {
    return;
  }
  auto after = *before;
  std::vector<std::string> words = {"edit", before->id};
  if (step.which % 2 == 0) {
    after.content.minutes = static_cast<int>(step.day) * 15;
    words.insert(words.end(), {"--minutes", std::to_string(after.content.minutes)});
  }
  if (step.which % 3 != 0 || step.which % 2 != 0) {
    after.content.text = text_of(step);
    words.insert(words.end(), {"--", text_of(step)});
  }
  machine.closer(words);
  if (after.content != before->content) {
    ++after.rev;
    machine.knowledge.learn(after);
  }
}

// To another day: a new record there, and the old one gone.
void FourMachines::move(Machine& machine, const Step& step) {
  const auto* before = chosen(machine, step);
  const auto day = std::string(days[step.day % days.size()]);
  if (before == nullptr || day.empty()) {
    return;
  }
  auto after = *before;
  after.content.at = day;
  const auto message = machine.closer({"edit", before->id, "--on", day}).err;
  if (before->content.at.substr(0, 10) != day) {
    after.id = id_of(machine, day, tail_in(message));
    after.rev = 1;
    machine.knowledge.learn(gone_after(*before));
    machine.knowledge.learn(after);
  } else if (before->content.at != day) {
    ++after.rev;
    machine.knowledge.learn(after);
  }
}

void FourMachines::remove(Machine& machine, const Step& step) {
  if (const auto* before = chosen(machine, step)) {
    const auto gone = gone_after(*before);
    machine.closer({"remove", before->id});
    machine.knowledge.learn(gone);
  }
}

// At the end of the file in an editor, which may or may not end the last line.
void FourMachines::type(Machine& machine, const Step& step, bool as_table) {
  Version version;
  version.content = {std::string(kinds[step.which % kinds.size()]), at_of(machine, step), text_of(step), {"typed"}, 0};
  version.id = id_of(machine, version.content.at, fmt::format("{:05}", ++m_typed));
  const auto file = machine.shard(version.content.at.substr(0, 7));
  auto contents = contents_of(file);
  contents += contents.empty() || contents.back() == '\n' ? "" : "\n";
  contents += as_table ? "\n# by hand\n" + table_of(version) : line_of(version) + "\n";
  if (step.which % 5 == 1) {
    contents.pop_back();
  }
  put(file, contents);
  m_transcript +=
      fmt::format("{} types into {}: {}\n", file.parent_path().parent_path().parent_path().filename().string(),
                  file.filename().string(), as_table ? table_of(version) : line_of(version));
  if (!as_table || m_tables == Tables::OfOneMachine) {
    machine.knowledge.learn(version);
  }
}

// An editor saves the file in its own way, without a change.
void FourMachines::reshape(Machine& machine, const Step& step) {
  const auto file = machine.shard(step.day % 3 == 0 ? "2026-10" : "2026-11");
  auto contents = contents_of(file);
  if (contents.empty()) {
    return;
  }
  switch (step.which % 3) {
  case 0:
    replace_all(contents, "\r\n", "\n");
    replace_all(contents, "\n", "\r\n");
    break;
  case 1: contents += "\n# a comment\n"; break;
  default: contents = (contents.starts_with("\xEF\xBB\xBF") ? "" : "\xEF\xBB\xBF") + contents; break;
  }
  put(file, contents);
  m_transcript +=
      fmt::format("{} reshapes {} in the way {}\n", file.parent_path().parent_path().parent_path().filename().string(),
                  file.filename().string(), step.which % 3);
}

void FourMachines::sync(Machine& machine, const std::string& way, bool pushes) {
  machine.commit();
  machine.git({"pull", "--quiet", way});
  machine.knowledge.learn(m_hub);
  machine.require_as_expected();
  if (pushes) {
    machine.git({"push", "--quiet"});
    m_hub = machine.knowledge;
  }
}

void FourMachines::settle() {
  for (const bool is_first : {true, false}) {
    for (auto& machine : m_machines) {
      sync(machine, "--no-rebase", is_first);
    }
  }
  std::string entries;
  std::string head;
  for (auto& machine : m_machines) {
    const auto shown = machine.closer({"list", "--all", "--format", "jsonl"}).out;
    const auto commit = machine.git({"rev-parse", "HEAD"}).out;
    require(&machine == m_machines.data() || shown == entries, m_transcript + "the machines show different entries");
    require(&machine == m_machines.data() || commit == head, m_transcript + "the machines are at different commits");
    require(machine.git({"status", "--porcelain"}).out.empty(), m_transcript + "something is left uncommitted");
    entries = shown;
    head = commit;
  }
  const auto& best = m_hub.best();
  const auto open = std::count_if(best.begin(), best.end(), [](const auto& item) { return !item.second.gone; });
  require(m_tables == Tables::OfBoth || std::count(entries.begin(), entries.end(), '\n') == open,
          m_transcript + "entries are missing from the review");
}

} // namespace closer
