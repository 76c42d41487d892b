// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_file.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "base/text/text.hpp"
#include "journal/inbox/inbox_line.hpp"
#include "journal/lines/noise.hpp"

namespace closer {
namespace {

std::string say_time(const When& at) {
  return at.time ? fmt::format("{}", at.time->since_midnight.count()) : std::string("-");
}

// Time on a hobby: the text, or what stands before its first colon, may name it. Of two it is the writer's own.
void find_hobby(Record& record, const std::string& person, const HobbyIndex& hobbies) {
  if (record.kind != Kind::Hobby) {
    return;
  }
  const auto colon = record.text.find(':');
  auto found = hobbies.named(std::string_view(record.text).substr(0, colon));
  if (found.size() > 1) {
    std::erase_if(found, [&](const Hobby* hobby) { return hobby->owner != person; });
  }
  if (found.size() != 1) {
    return;
  }
  record.hobby = found.front()->slug;
  record.whose = found.front()->owner;
  record.text = colon == std::string::npos ? std::string() : std::string(trim(record.text.substr(colon + 1)));
}

InboxEntry entry_of(const InboxLine& line) {
  InboxEntry entry;
  entry.record.kind = line.kind;
  entry.record.at = line.at;
  entry.record.text = line.text;
  entry.record.tags = line.tags;
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

std::string say_fully(const Error& error) {
  return error.hint().empty() ? std::string(error.what()) : fmt::format("{}. {}", error.what(), error.hint());
}

void require_past(const When& at, Day latest) {
  if (at.day > latest) {
    throw UsageError(fmt::format("it is of {}, which is still to come", say_day(at.day)));
  }
}

} // namespace

std::string inbox_id(const InboxEntry& entry, const std::string& person, int salt) {
  constexpr std::size_t tail_length = 5;
  const auto& record = entry.record;
  const auto content =
      fmt::format("inbox {} {} {} {} {}", name(record.kind), say_time(record.at), entry.number, salt, entry.words);
  return fmt::format("{}-{}-{}", iso_day(record.at.day), person, hashed_token(content, tail_length));
}

InboxFile read_inbox_file(const std::string& person, const std::string& name, const std::string& path,
                          std::string contents, Day today, const HobbyIndex& hobbies) {
  InboxFile file{person, name, path, std::move(contents), {}, {}, {}, {}, {}};
  const auto named_day = day_of_inbox_file(name);
  const auto base = named_day.value_or(today);
  // Where a phone is east of here it may be tomorrow there.
  const auto latest = std::max(today, std::min(base, today + std::chrono::days(1)));
  std::map<std::string, int> seen;
  std::size_t number = 0; // of the line, and in what is left
  std::size_t left = 0;
  for (const auto whole : lines_of(file.contents)) {
    const auto raw = without_newline(whole);
    ++number;
    try {
      const auto line = read_inbox_line(raw, base);
      if (!line) {
        file.dated += whole;
        const bool is_git = is_conflict_marker(without_carriage_return(raw));
        file.left += is_git ? std::string_view() : whole;
        left += is_git ? 0 : 1;
        continue;
      }
      require_past(line->at, latest);
      auto entry = entry_of(*line);
      entry.number = ++seen[inbox_id(entry, person, 0) + entry.words];
      entry.record.id = inbox_id(entry, person, 0);
      find_hobby(entry.record, person, hobbies);
      file.entries.push_back(std::move(entry));
      file.dated += named_day ? std::string(whole) : line->dated + std::string(whole.substr(raw.size()));
    } catch (const UsageError& error) {
      file.findings.push_back({path, {number, 1}, say_fully(error), std::string(without_carriage_return(raw))});
      file.left_lines.push_back(++left);
      file.dated += whole;
      file.left += whole;
    }
  }
  if (trim(without_byte_order_mark(file.left)).empty()) {
    file.left.clear();
  }
  return file;
}

} // namespace closer
