// SPDX-License-Identifier: MIT
#include "journal/folder/shard_scan.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <thread>

#include "journal/folder/number_set.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/record/shard_names.hpp"
#include "journal/scan/lines_of_file.hpp"
#include "journal/scan/record_scanner.hpp"

namespace closer {
namespace {

// What the threads share.
struct Work {
  const Journal& journal;
  const Folder& log;
  std::span<const Shard> shards;
  const std::set<std::string>& standing;
  std::atomic<std::size_t> next{0};
  std::atomic<bool> is_hopeless{false};
  std::atomic<std::size_t> bytes{0};
  std::atomic<std::size_t> lines{0};
};

constexpr std::size_t most_authors = 7; // of a shard

// Reads one shard after another.
class Scanner {
public:
  Scanner() {
    constexpr std::size_t plenty = 512; // for a month of two people; room that isn't used costs nothing
    m_entries.reserve(plenty);
  }

  // What run() is to do.
  void run(Work& work, RecordVisitor& visitor) {
    m_work = &work;
    m_visitor = &visitor;
    findings.clear();
    tied.clear();
    error = nullptr;
  }

  void run() noexcept {
    try {
      for (auto index = m_work->next++; index < m_work->shards.size() && !m_work->is_hopeless; index = m_work->next++) {
        const auto& shard = m_work->shards[index];
        find_standing(shard);
        if (!(scan(shard) ? show() : judge(shard, index)) || has_read_too_much()) {
          m_work->is_hopeless = true;
        }
      }
      m_visitor->rest();
    } catch (...) {
      error = std::current_exception();
      m_work->is_hopeless = true;
    }
  }

  std::map<std::size_t, std::vector<Finding>> findings; // by shard
  std::set<std::string> tied;
  std::exception_ptr error;

private:
  struct Entry {
    explicit Entry(const RecordScanner& scanner) : view(scanner.view()) { view.line = scanner.line(); }

    RecordView view;
  };

  // Whether every line of the shard is one of the scanner's, each with an id of its own, of this month.
  bool scan(const Shard& shard) {
    m_entries.clear();
    m_ids.clear();
    m_authors.clear();
    m_author = 0;
    m_month_start = parse_iso_day(shard.name + "-01").value();
    m_month_end = add_months(m_month_start, 1);
    m_texts.resize(std::max(m_texts.size(), shard.files.size()));
    for (std::size_t i = 0; i < shard.files.size(); ++i) {
      try {
        if (!m_work->log.read(shard.files[i], m_texts[i]) || !scan_file(m_texts[i]) || has_read_too_much()) {
          return false;
        }
      } catch (const Error&) {
        return false; // judge() says what is wrong with it
      }
    }
    return true;
  }

  bool scan_file(std::string_view text) {
    m_work->bytes += text.size();
    const auto lines = take_lines(text, [&](std::string_view& rest) { return m_scanner.take(rest) && enter(); });
    m_work->lines += lines.value_or(0);
    return lines.has_value();
  }

  // Whether the line that was taken has an id of its own, of this month.
  bool enter() {
    const auto& entry = m_entries.emplace_back(m_scanner);
    if (m_author == 0 || !m_scanner.starts_as_before()) {
      m_author = number_of(entry.view.author);
      const Day day = m_scanner.id_day();
      if (m_author == 0 || day < m_month_start || day >= m_month_end) {
        return false;
      }
    }
    return m_ids.insert(m_scanner.id_number() * (most_authors + 1) + m_author);
  }

  // From 1 on; 0 if there are too many to tell.
  std::size_t number_of(std::string_view author) {
    auto found = std::ranges::find(m_authors, author);
    if (found == m_authors.end()) {
      found = m_authors.insert(m_authors.end(), author);
    }
    const auto number = static_cast<std::size_t>(found - m_authors.begin()) + 1;
    return number <= most_authors ? number : 0;
  }

  [[nodiscard]] bool is_standing_too(std::string_view id) const {
    return std::binary_search(m_standing_here.begin(), m_standing_here.end(), id);
  }

  // The ids of what is standing that would be of this month, in order.
  void find_standing(const Shard& shard) {
    m_standing_here.clear();
    for (auto id = m_work->standing.lower_bound(shard.name);
         id != m_work->standing.end() && id->starts_with(shard.name); ++id) {
      m_standing_here.emplace_back(*id);
    }
  }

  // The latest first: of some the latest few are wanted.
  bool show() {
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry) {
      if (is_standing_too(entry->view.id)) {
        return false;
      }
      if (m_visitor->look(entry->view)) {
        (void)m_scanner.scan(entry->view.line); // as it did before
        m_scanner.copy_to(m_record);
        m_visitor->visit(m_record);
        if (m_visitor->is_full()) {
          return false;
        }
      }
    }
    return true;
  }

  // A shard that the scanner doesn't take, or in which an id comes again.
  bool judge(const Shard& shard, std::size_t index) {
    Reading reading;
    read_files(m_work->journal, shard.files, reading);
    m_work->bytes += of_records.bytes - reading.limits.left.bytes;
    m_work->lines += of_records.lines - reading.limits.left.lines;
    for (auto& [id, record] : reading.records) {
      if (!id.starts_with(shard.name) || is_standing_too(id)) { // another shard can hold a record of that id
        return false;
      }
      if (m_visitor->look(view_of(record))) {
        m_visitor->visit(record);
      }
      if (m_visitor->is_full()) {
        return false;
      }
    }
    findings.emplace(index, std::move(reading.findings));
    tied.merge(reading.tied);
    return true;
  }

  [[nodiscard]] bool has_read_too_much() const {
    return m_work->bytes > of_passing.bytes || m_work->lines > of_passing.lines;
  }

  Work* m_work = nullptr;
  RecordVisitor* m_visitor = nullptr;
  RecordScanner m_scanner;
  Record m_record;
  std::vector<std::string> m_texts;
  std::vector<std::string_view> m_authors; // of the shard
  std::size_t m_author = 0;                // the number of the one of the line before
  Day m_month_start{};                     // the shard's
  Day m_month_end{};                       // the first day after it
  std::vector<Entry> m_entries;
  NumberSet m_ids;
  std::vector<std::string_view> m_standing_here;
};

// As many threads as there are scanners, or as the machine gives.
void run_all(std::span<Scanner> scanners) {
  std::vector<std::thread> threads; // jthread isn't everywhere yet
  try {
    threads.reserve(scanners.size());
    for (std::size_t i = 1; i < scanners.size(); ++i) {
      threads.emplace_back([&scanner = scanners[i]] { scanner.run(); });
    }
  } catch (const std::exception&) {
    // The others do its work.
  }
  scanners.front().run();
  for (auto& thread : threads) {
    thread.join();
  }
}

} // namespace

struct ShardScan::Buffers {
  std::optional<Folder> log;
  std::vector<Scanner> scanners;
};

std::size_t visitors_worth_it(std::size_t shards) {
  constexpr std::size_t most_threads = 4;
  constexpr std::size_t shards_worth_a_thread = 16;
  const auto threads = std::min(most_threads, shards / shards_worth_a_thread);
  if (threads <= 1) { // to ask for the cores takes as long as to read a few shards
    return 1;
  }
  return std::clamp(std::size_t{std::thread::hardware_concurrency()}, std::size_t{1}, threads);
}

ShardScan::ShardScan(const Journal& journal) : m_journal(journal), m_buffers(std::make_unique<Buffers>()) {}
ShardScan::~ShardScan() = default;

void ShardScan::over_standing(const Shard& shard, RecordVisitor& visitor) {
  Reading reading;
  read_files(m_journal, shard.files, reading);
  for (auto& [id, record] : reading.records) {
    m_standing.insert(id);
    if (visitor.look(view_of(record))) {
      visitor.visit(record);
    }
  }
  append(m_findings, std::move(reading.findings));
  m_tied.merge(reading.tied);
}

bool ShardScan::over(std::span<const Shard> shards, std::span<RecordVisitor* const> visitors) {
  for (; !shards.empty() && shards.front().name == standing_shard; shards = shards.subspan(1)) {
    over_standing(shards.front(), *visitors.front());
  }
  auto& [log, room] = *m_buffers;
  if (!shards.empty() && !log) {
    log = m_journal.folder.subfolder("log");
  }
  if (shards.empty() || !log) {
    return true;
  }
  Work work{m_journal, *log, shards, m_standing};
  work.bytes = m_bytes;
  work.lines = m_lines;
  room.resize(std::max(room.size(), visitors.size()));
  const auto scanners = std::span(room).first(visitors.size());
  for (std::size_t i = 0; i < visitors.size(); ++i) {
    scanners[i].run(work, *visitors[i]);
  }
  run_all(scanners);
  std::map<std::size_t, std::vector<Finding>> findings;
  for (auto& scanner : scanners) {
    if (scanner.error) {
      std::rethrow_exception(scanner.error);
    }
    findings.merge(scanner.findings);
    m_tied.merge(scanner.tied);
  }
  for (auto& [index, found] : findings) {
    append(m_findings, std::move(found));
  }
  m_bytes = work.bytes;
  m_lines = work.lines;
  return !work.is_hopeless;
}

} // namespace closer
