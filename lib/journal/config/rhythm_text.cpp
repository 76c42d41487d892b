// SPDX-License-Identifier: MIT
#include "journal/config/rhythm_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/position.hpp"
#include "base/toml/toml.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/lines/noise.hpp"

namespace closer {
namespace {

std::size_t start_of_line(std::string_view text, std::size_t at) { return text.rfind('\n', at) + 1; }

// The beginning of the line after.
std::size_t end_of_line(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size() - 1) + 1;
}

// Where the string that begins there ends.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != quote; ++at) {
    at += quote == '"' && text[at] == '\\' ? 1 : 0;
  }
  return std::min(at + 1, text.size());
}

// The line as a setting of its own: "hobby = …" with nothing before it.
bool is_setting_of(std::string_view line, std::string_view key) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line.starts_with(key) && line.substr(key.size()).find_first_not_of(" \t=") != 0;
}

std::string with_change(std::string_view text, Way way, const std::optional<Interval>& every) {
  std::string result(text);
  const auto document = parse_toml(text);
  const auto value = every ? write_toml_string(say(*every)) : std::string();
  const std::string ending = text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  const auto setting = fmt::format("{} = {}{}", name(way), value, ending);
  const auto* field = find(document, "rhythm");
  const auto* rhythm = field == nullptr ? nullptr : field->as<TomlTable>();
  if (rhythm == nullptr) {
    const bool ends = result.empty() || result.ends_with('\n');
    return every ? result + (ends ? "" : ending) + ending + "[rhythm]" + ending + setting : result;
  }
  if (const auto* old = find(*rhythm, name(way))) {
    const auto at = std::min(text.find_first_of("\"'", text.find('=', offset_of(text, old->where))), text.size() - 1);
    const auto line = start_of_line(text, at);
    if (every) {
      return result.replace(at, end_of_string(text, at) - at, value);
    }
    const bool is_alone = is_setting_of(text.substr(line), name(way));
    return is_alone ? result.erase(line, end_of_line(text, at) - line) : result;
  }
  if (!every) {
    return result;
  }
  std::size_t last = offset_of(text, field->where);
  for (const auto& other : *rhythm) {
    last = std::max(last, offset_of(text, other.value.where));
  }
  const auto end = end_of_line(text, last);
  const bool ends = text.substr(0, end).ends_with('\n');
  return result.insert(end, (ends ? "" : ending) + setting);
}

bool same(const Couple& left, const Couple& right) {
  const auto same_person = [](const Person& one, const Person& other) {
    return one.id == other.id && one.name == other.name;
  };
  return left.id == right.id && left.language == right.language && left.is_southern == right.is_southern &&
         std::equal(left.people.begin(), left.people.end(), right.people.begin(), right.people.end(), same_person) &&
         left.rhythm.every == right.rhythm.every;
}

} // namespace

std::optional<std::string> with_rhythm(std::string_view text, Way way, const std::optional<Interval>& every) {
  const auto mark = text.size() - without_byte_order_mark(text).size();
  try {
    auto wanted = read_couple({}, text);
    wanted.rhythm[way] = every;
    const auto result = std::string(text.substr(0, mark)) + with_change(text.substr(mark), way, every);
    return same(read_couple({}, result), wanted) ? std::optional(result) : std::nullopt;
  } catch (const TomlError&) {
    return std::nullopt;
  } catch (const Error&) {
    return std::nullopt;
  }
}

} // namespace closer
