// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_file.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "base/text/encoding.hpp"
#include "base/text/text.hpp"
#include "journal/inbox/inbox_line.hpp"
#include "journal/inbox/list_marks.hpp"
#include "journal/lines/noise.hpp"

namespace closer {
namespace {

std::string say_time(const When& at) {
  return at.time ? fmt::format("{}", at.time->since_midnight.count()) : std::string("-");
}

// Time on a hobby: the first words of the text may name it.
void find_hobby(Record& record, const std::string& person, const HobbyIndex& hobbies) {
  if (record.kind != Kind::Hobby) {
    return;
  }
  if (const auto [hobby, rest] = hobbies.named_first(record.text, person); hobby != nullptr) {
    record.hobby = hobby->slug;
    record.whose = hobby->owner;
    record.text = std::string(rest);
  }
}

InboxEntry entry_of(const InboxLine& line) {
  InboxEntry entry;
  entry.record.kind = line.kind;
  entry.record.at = line.at;
  entry.record.text = line.text;
  entry.record.tags = line.tags;
  entry.record.minutes = line.minutes;
  entry.deed = line.deed;
  entry.typed = line.at;
  entry.said = name(line.kind);
  entry.words = line.words;
  return entry;
}

// The lines of a file, each with its newline.
std::vector<std::string_view> lines_of(std::string_view contents) {
  std::vector<std::string_view> lines;
  while (!contents.empty()) {
    const auto end = contents.find('\n');
    const auto size = end == std::string_view::npos ? contents.size() : end + 1;
    lines.push_back(contents.substr(0, size));
    contents.remove_prefix(size);
  }
  return lines;
}

std::string_view without_newline(std::string_view line) {
  line.remove_suffix(line.ends_with('\n') ? 1 : 0);
  return line;
}

void require_past(const When& at, Day latest) {
  if (at.day > latest) {
    throw UsageError(fmt::format("{} is in the future", say_day(at.day)));
  }
}

using End = InboxFileLine::End;

bool is_changed(const InboxFile& file) {
  return std::ranges::any_of(file.lines, [](const InboxFileLine& line) {
    return line.end == End::Taken || line.end == End::Waits || line.end == End::Drops;
  });
}

// The day that lines without a date are of, and the last one that a line may be of.
struct Days {
  Day base;
  Day latest;
};

InboxFileLine read_line(std::string_view whole, const InboxFile& file, const Days& days, const HobbyIndex& hobbies) {
  const auto raw = without_newline(whole);
  InboxFileLine result{End::Stays, std::string(whole), std::string(whole), {}, {}};
  try {
    const auto line = read_inbox_line(raw, days.base);
    if (!line) {
      result.end = is_conflict_marker(without_carriage_return(raw)) ? End::Drops : End::Stays;
      return result;
    }
    require_past(line->at, days.latest);
    auto entry = entry_of(*line);
    find_hobby(entry.record, file.person, hobbies);
    result.entry = std::move(entry);
    result.end = End::Taken;
    if (!day_of_inbox_file(file.name)) {
      result.dated = line->dated + std::string(whole.substr(raw.size()));
    }
  } catch (const UsageError& error) {
    result.end = End::Refused;
    result.refusal = say_fully(error);
  }
  return result;
}

} // namespace

std::string say_fully(const Error& error) {
  return error.hint().empty() ? std::string(error.what()) : fmt::format("{}. {}", error.what(), error.hint());
}

std::string inbox_id(const InboxEntry& entry, const std::string& person, int salt) {
  constexpr std::size_t tail_length = 5;
  const auto content =
      fmt::format("inbox {} {} {} {} {}", entry.said, say_time(entry.typed), entry.number, salt, entry.words);
  return fmt::format("{}-{}-{}", iso_day(entry.record.at.day), person, hashed_token(content, tail_length));
}

InboxFile read_inbox_file(InboxFile file, Day today, const HobbyIndex& hobbies) {
  const auto base = day_of_inbox_file(file.name).value_or(today);
  // Where a phone is east of here it may be tomorrow there.
  const Days days{base, std::max(today, std::min(base, today + std::chrono::days(1)))};
  const auto text = utf8_of(file.contents);
  std::size_t front = front_matter_size(text);
  std::map<std::string, int> seen;
  for (const auto whole : lines_of(text)) {
    if (front > 0) {
      front -= whole.size();
      file.lines.push_back({End::Stays, std::string(whole), std::string(whole), {}, {}});
      continue;
    }
    auto line = read_line(whole, file, days, hobbies);
    if (line.entry) {
      auto& entry = *line.entry;
      entry.number = ++seen[inbox_id(entry, file.person, 0) + entry.words];
      entry.record.id = inbox_id(entry, file.person, 0);
    }
    file.lines.push_back(std::move(line));
  }
  return file;
}

std::string dated_contents(const InboxFile& file) {
  if (!is_changed(file)) {
    return file.contents;
  }
  std::string contents;
  for (const auto& line : file.lines) {
    contents += line.end == End::Taken || line.end == End::Waits ? line.dated : line.whole;
  }
  return contents;
}

std::string left_contents(const InboxFile& file) {
  std::string left;
  for (const auto& line : file.lines) {
    const bool goes = line.end == End::Taken || line.end == End::Drops;
    left += goes ? std::string_view() : line.end == End::Waits ? line.dated : line.whole;
  }
  if (trim(without_byte_order_mark(left)).empty()) {
    return {};
  }
  return is_changed(file) ? left : file.contents;
}

std::vector<std::size_t> numbers_of(const InboxFile& file, End end, Numbered numbered) {
  std::vector<std::size_t> numbers;
  std::size_t number = 0;
  for (const auto& line : file.lines) {
    const bool goes = line.end == End::Taken || line.end == End::Drops;
    number += goes && numbered == Numbered::AsLeft ? 0 : 1;
    if (line.end == end) {
      numbers.push_back(number);
    }
  }
  return numbers;
}

std::vector<Finding> findings_in(const InboxFile& file, Numbered numbered) {
  const auto numbers = numbers_of(file, End::Refused, numbered);
  std::vector<Finding> findings;
  for (const auto& line : file.lines) {
    if (line.end == End::Refused) {
      const bool is_secret = line.entry && line.entry->deed && line.entry->deed->what == LineDeed::What::Answer;
      const auto source = without_carriage_return(without_newline(line.whole));
      const Position where{numbers[findings.size()], 1};
      findings.push_back({file.path, where, line.refusal, is_secret ? std::string() : std::string(source)});
    }
  }
  return findings;
}

} // namespace closer
