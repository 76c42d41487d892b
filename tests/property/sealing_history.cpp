// SPDX-License-Identifier: MIT
#include "sealing_history.hpp"

#include <array>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "journal/folder/reading.hpp"
#include "runner.hpp"

namespace closer {
namespace {

// The contents of all files below, but for those of that name; "" if there is no such folder.
std::string all_of(const std::filesystem::path& folder, const std::string& but = {}) {
  std::string all;
  if (!std::filesystem::exists(folder)) {
    return all;
  }
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (file.is_regular_file() && file.path().filename() != but) {
      all += contents_of(file.path());
    }
  }
  return all;
}

} // namespace

void showValue(const Move& move, std::ostream& out) {
  constexpr std::array<std::string_view, 5> deeds = {"answer", "reveal", "merge", "rebase", "pass"};
  out << fmt::format("{} on {}", deeds.at(static_cast<std::size_t>(move.deed)), move.machine);
}

Sealing::Sealing(Zones zones) {
  const Place here = {"sam", "CET-1", "2026-11-22", "2026-11-22T21:{:02}:13+01:00"};
  const Place near = {"ana", "CET-1", "2026-11-22", "2026-11-22T21:{:02}:13+01:00"};
  const Place far = {"ana", "JST-9", "2026-11-23", "2026-11-23T05:{:02}:13+09:00"};
  const auto& hers = zones == Zones::Far ? far : near;
  const auto hub = m_scratch.path() / "hub.git";
  for (const std::string name : {"sam1", "sam2", "ana1", "ana2"}) {
    const auto& place = name.starts_with("sam") ? here : hers;
    m_machines.emplace_back(m_scratch.path() / name, place, Tables::OfOneMachine, m_transcript);
  }
  m_machines[0].make_journal(hub, "ana");
  for (const std::size_t i : {1U, 2U, 3U}) {
    m_machines[i].join_journal(hub);
  }
  ++history_count().histories;
}

void Sealing::take(const Move& move) {
  const auto index = move.machine % m_machines.size();
  m_machines[index].set_minute(m_minute = (m_minute + 1) % 60);
  ++history_count().steps;
  switch (move.deed) {
  case Move::Deed::Answer: answer(index); break;
  case Move::Deed::Reveal: reveal(index); break;
  case Move::Deed::Merge: sync(index, "--no-rebase"); break;
  case Move::Deed::Rebase: sync(index, "--rebase"); break;
  case Move::Deed::Pass: pass(index); break;
  }
  require_closed(log_of(index));
}

void Sealing::settle() {
  for (int round = 0; round < 2; ++round) {
    everyone_syncs();
    everyone_syncs();
    for (std::size_t i = 0; i < m_machines.size(); ++i) {
      reveal(i);
    }
  }
  for (auto& machine : m_machines) {
    const auto shown = machine.closer({"listen", "reveal"}, {0, 5}).out;
    for (const auto& given : m_given) {
      const bool is_due = is_first(given, m_given) && is_begun_by_both(given.of, m_given);
      require(
          (shown.find(given.words) != std::string::npos) == is_due,
          fmt::format("{}{} of {} should be shown: {}\n{}", m_transcript, given.words, given.person, is_due, shown));
      require(!is_due || all_of(home(given.machine)).find(given.words) == std::string::npos,
              m_transcript + given.words + " is open and still among what is private");
    }
    require(shown.find("not the answer") == std::string::npos, m_transcript + shown);
  }
}

std::filesystem::path Sealing::home(std::size_t index) const {
  return m_machines[index].clone().parent_path() / "home";
}

bool Sealing::is_first(const Given& given, const std::vector<Given>& known) {
  for (const auto& other : known) {
    if (other.person == given.person && other.of == given.of) {
      return other.seal == given.seal;
    }
  }
  return false;
}

bool Sealing::is_begun_by_both(const std::string& of, const std::vector<Given>& known) {
  std::set<std::string> people;
  for (const auto& given : known) {
    if (given.of == of) {
      people.insert(given.person);
    }
  }
  return people.size() == 2;
}

// The answers whose seals this clone holds, in the order in which they were given.
std::vector<Sealing::Given> Sealing::known_to(std::size_t index) const {
  const auto records = read_all(open_journal(m_machines[index].clone())).records;
  std::vector<Given> known;
  for (const auto& given : m_given) {
    if (records.count(given.seal) == 1) {
      known.push_back(given);
    }
  }
  return known;
}

void Sealing::answer(std::size_t index) {
  auto& machine = m_machines[index];
  const auto before = read_all(open_journal(machine.clone())).records;
  Given given;
  given.words = fmt::format("zq{}heron{}qz", index, m_given.size());
  given.person = machine.place().person;
  given.machine = index;
  (void)machine.closer({"listen", "question"}, {0}); // which is the one that is answered next
  const auto outcome = machine.closer({"listen", "answer", "--", given.words}, {0, 1});
  const auto private_hobbies = all_of(home(index), "private.toml");
  require(private_hobbies.find(given.words) == std::string::npos,
          m_transcript + "the answer is in another file at home");
  int seals = 0;
  for (const auto& [id, record] : read_all(open_journal(machine.clone())).records) {
    if (before.count(id) == 0 && record.kind == Kind::Seal) {
      ++seals;
      given.of = record.of;
      given.seal = id;
      m_given.push_back(given);
    } else {
      require(before.count(id) == 1 || record.kind == Kind::Opening, m_transcript + "something else was written");
    }
  }
  require(seals == (outcome.status == 0 ? 1 : 0), m_transcript + "not one seal was written");
  let_open(index);
  require_closed(outcome.out + outcome.err);
}

// Behind every command that writes there: what it can, it opens.
void Sealing::let_open(std::size_t index) {
  const auto known = known_to(index);
  for (auto& given : m_given) {
    given.may_be_open =
        given.may_be_open || (given.machine == index && is_first(given, known) && is_begun_by_both(given.of, known));
  }
}

void Sealing::reveal(std::size_t index) {
  let_open(index);
  const auto outcome = m_machines[index].closer({"listen", "reveal"}, {0, 5});
  require_closed(outcome.out + outcome.err);
  require_closed(log_of(index));
}

void Sealing::pass(std::size_t index) {
  const auto before = read_all(open_journal(m_machines[index].clone())).records;
  let_open(index);
  (void)m_machines[index].closer({"listen", "question"}, {0});
  m_machines[index].closer({"listen", "pass"}, {0, 1}); // 1: it is answered already
  for (const auto& [id, record] : read_all(open_journal(m_machines[index].clone())).records) {
    require(before.count(id) == 1 || record.kind == Kind::Opening, m_transcript + "pass wrote something");
  }
}

void Sealing::sync(std::size_t index, const std::string& way) {
  auto& machine = m_machines[index];
  machine.commit();
  machine.git({"pull", "--quiet", way});
  machine.git({"push", "--quiet"});
  require_closed(machine.git({"cat-file", "--batch-all-objects", "--batch"}).out);
}

void Sealing::everyone_syncs() {
  for (std::size_t i = 0; i < m_machines.size(); ++i) {
    sync(i, "--no-rebase");
  }
}

void Sealing::require_closed(const std::string& bytes) const {
  for (const auto& given : m_given) {
    require(given.may_be_open || bytes.find(given.words) == std::string::npos,
            fmt::format("{}{} of {} can be read, and is not to be", m_transcript, given.words, given.person));
  }
}

std::string Sealing::log_of(std::size_t index) const { return all_of(m_machines[index].clone() / "log"); }

} // namespace closer
