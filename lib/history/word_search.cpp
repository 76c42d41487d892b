// SPDX-License-Identifier: MIT
#include "history/word_search.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/mapped.hpp"
#include "base/text/searchable.hpp"
#include "base/text/text.hpp"
#include "journal/folder/showing.hpp"
#include "journal/lines/read_or_report.hpp"
#include "listen/written_talks.hpp"

namespace closer {
namespace {

constexpr std::size_t most_found = 1U << 17U; // records, which take a kilobyte each

// Letters that aren't ASCII may be another form of one that is; an escape may be any letter.
bool is_plain(std::string_view line) {
  std::uint64_t all = 0; // of the bits of eight bytes at once
  std::uint64_t eight = 0;
  for (; line.size() >= sizeof eight; line.remove_prefix(sizeof eight)) {
    std::memcpy(&eight, line.data(), sizeof eight);
    all |= eight;
  }
  eight = 0;
  std::memcpy(&eight, line.data(), line.size());
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  return ((all | eight) & high_bits) == 0;
}

char capital(char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - ('a' - 'A')) : letter; }

bool is_at(const char* at, std::string_view word) {
  return std::ranges::all_of(word, [&](char letter) {
    const char there = *at++;
    return there == letter || there == capital(letter);
  });
}

// Where in the word the letter is that texts have least, so that little is looked at in vain.
std::size_t rarest_in(std::string_view word) {
  constexpr std::string_view by_frequency = "zqxjkvbpygfwmucldrhsnioate \"";    // and what isn't there is rarer still
  const auto rank = [&](char letter) { return by_frequency.find(letter) + 1; }; // npos + 1 is 0
  return static_cast<std::size_t>(std::ranges::min_element(word, {}, rank) - word.begin());
}

// In a line of ASCII, a word in small letters: its rarest letter is looked for in both forms.
bool has_word(std::string_view line, std::string_view word) {
  if (line.size() < word.size()) {
    return false;
  }
  const auto pivot = rarest_in(word);
  const char* const begin = line.data() + pivot;
  const char* const end = begin + (line.size() - word.size() + 1);
  const auto has = [&](char letter) {
    for (const char* at = begin; at < end; ++at) {
      at = static_cast<const char*>(std::memchr(at, letter, static_cast<std::size_t>(end - at)));
      if (at == nullptr) {
        return false;
      }
      if (is_at(at - pivot, word)) {
        return true;
      }
    }
    return false;
  };
  const char rarest = word[pivot];
  return has(rarest) || (capital(rarest) != rarest && has(capital(rarest)));
}

// What a search takes whole: entries that may have the words, and the parts of talks, whose words are in several.
class Finder : public RecordVisitor {
public:
  Finder(const WordSearch& search, const Filter& filter, const std::optional<Window>& window)
      : m_search(&search), m_filter(&filter), m_window(&window) {}

  [[nodiscard]] bool look(const RecordView& view) override {
    if (view.gone || is_sealed(view.kind)) {
      return !view.gone;
    }
    return passes(view, *m_filter) && (!*m_window || (*m_window)->has(view.at)) &&
           (view.line.empty() || m_search->may_have(view.line));
  }
  void visit(Record& record) override {
    if (is_sealed(record.kind) || m_search->has(record)) {
      found.try_emplace(record.id, record);
    }
  }
  [[nodiscard]] bool is_full() const override { return found.size() >= most_found; }

  Records found;

private:
  const WordSearch* m_search;
  const Filter* m_filter;
  const std::optional<Window>* m_window;
};

Records found_in(const Journal& journal, const Finder& finder, Reading& reading) {
  ShardList list(journal);
  const auto shards = list.take_all();
  ShardScan scan(journal);
  std::vector<Finder> finders(visitors_worth_it(shards.size()), finder);
  const auto visitors = mapped(finders, [](Finder& each) -> RecordVisitor* { return &each; });
  Records found;
  if (scan.over(shards, visitors)) {
    append(reading.findings, scan.findings());
    reading.tied.insert(scan.tied().begin(), scan.tied().end());
    for (auto& each : finders) {
      found.merge(each.found);
    }
  } else if (std::ranges::none_of(finders, &Finder::is_full)) {
    auto again = finder;
    read_and_show(journal, shards, again, reading);
    found = std::move(again.found);
  }
  report_files_of_no_shard(journal, reading);
  if (found.size() >= most_found || std::ranges::any_of(finders, &Finder::is_full)) {
    throw Error(Status::Failed, fmt::format("more than {} entries match", most_found), "Add a word, or --since DATE.");
  }
  return found;
}

} // namespace

WordSearch::WordSearch(const std::vector<std::string>& words, std::span<const Hobby> hobbies) : m_index(hobbies) {
  for (const auto& word : words) {
    const auto& looked_for = m_words.emplace_back(searchable(word));
    auto& slugs = m_slugs.emplace_back();
    for (const auto& hobby : hobbies) {
      if (holds(searchable(hobby.name), looked_for) && !holds(hobby.slug, looked_for)) {
        slugs.push_back(hobby.slug);
      }
    }
  }
}

bool WordSearch::may_have(std::string_view line) const {
  if (!is_plain(line) || std::memchr(line.data(), '\\', line.size()) != nullptr) {
    return true;
  }
  for (std::size_t i = 0; i < m_words.size(); ++i) {
    const auto is_there = [&](const std::string& word) {
      return has_word(line, word) || (word.starts_with('#') && has_word(line, word.substr(1))); // a tag's line has no #
    };
    if (!is_there(m_words[i]) && std::ranges::none_of(m_slugs[i], is_there)) {
      return false;
    }
  }
  return true;
}

bool WordSearch::has(const Record& entry) const {
  std::vector<std::string> texts = {searchable(m_index.name_of_hobby(entry))};
  const auto add = [&](std::string_view text) { texts.push_back(searchable(text)); };
  for (const auto& tag : entry.tags) {
    texts.push_back("#" + searchable(tag));
  }
  for (const auto& answer : entry.answers) {
    add(answer.text);
  }
  add(entry.text);
  add(entry.question);
  add(entry.heard);
  return std::ranges::all_of(m_words, [&](const std::string& word) {
    return std::ranges::any_of(texts, [&](const std::string& text) { return holds(text, word); });
  });
}

std::vector<Record> find_entries(const Journal& journal, const WordSearch& search, const Filter& filter,
                                 const std::optional<Window>& window, Reading& reading) {
  auto found = found_in(journal, Finder(search, filter, window), reading);
  put_written_talks(found, journal.couple);
  std::vector<Record> entries;
  for (auto& [id, record] : found) {
    if (passes(record, filter) && (!window || window->has(record.at)) && search.has(record)) {
      entries.push_back(std::move(record));
    }
  }
  std::ranges::sort(entries, is_earlier);
  return entries;
}

} // namespace closer
