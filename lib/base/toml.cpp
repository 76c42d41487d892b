// SPDX-License-Identifier: MIT
#include "base/toml.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"

// Of hostile input toml++ asserts some things that it has not checked; where NDEBUG is defined it even assumes them.
// Here they are errors like any other.
namespace closer {
struct TomlAssertion {};
} // namespace closer
#undef NDEBUG
#define TOML_ASSERT(condition) ((condition) ? void(0) : throw closer::TomlAssertion())
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wterminate" // none of those in noexcept functions concern what is parsed
#include <toml++/toml.h>
#pragma GCC diagnostic pop

namespace closer {
namespace {

Position position(const toml::source_position& where) { return {where.line, where.column}; }

Day day_of(const toml::date& date) {
  return Day(std::chrono::year(date.year) / std::chrono::month(date.month) / std::chrono::day(date.day));
}

Clock clock_of(const toml::date_time& moment) {
  Clock clock;
  clock.since_midnight = std::chrono::hours(moment.time.hour) + std::chrono::minutes(moment.time.minute) +
                         std::chrono::seconds(moment.time.second);
  clock.nanoseconds = moment.time.nanosecond;
  if (moment.offset) {
    clock.offset = std::chrono::minutes(moment.offset->minutes);
  }
  return clock;
}

Toml convert(const toml::node& node);

TomlTable convert_table(const toml::table& table) {
  TomlTable result;
  result.reserve(table.size());
  for (const auto& [name, node] : table) {
    result.push_back({std::string(name.str()), convert(node)});
    result.back().value.where = position(name.source().begin);
  }
  std::stable_sort(result.begin(), result.end(), [](const TomlField& left, const TomlField& right) {
    const auto& a = left.value.where;
    const auto& b = right.value.where;
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  });
  return result;
}

Toml convert(const toml::node& node) {
  Toml result{{}, position(node.source().begin)};
  if (const auto* text = node.as_string()) {
    result.value = text->get();
  } else if (const auto* whole = node.as_integer()) {
    result.value = whole->get();
  } else if (const auto* truth = node.as_boolean()) {
    result.value = truth->get();
  } else if (const auto* real = node.as_floating_point()) {
    result.value = real->get();
  } else if (const auto* date = node.as_date()) {
    result.value = When{day_of(date->get()), std::nullopt};
  } else if (const auto* moment = node.as_date_time()) {
    result.value = When{day_of(moment->get().date), clock_of(moment->get())};
  } else if (const auto* time = node.as_time()) {
    const auto& parts = time->get();
    result.value =
        TomlTime{fmt::format("{:02}:{:02}:{:02}.{:09}", parts.hour, parts.minute, parts.second, parts.nanosecond)};
  } else if (const auto* array = node.as_array()) {
    TomlArray items;
    for (const auto& item : *array) {
      items.push_back(convert(item));
    }
    result.value = std::move(items);
  } else if (const auto* table = node.as_table()) {
    result.value = convert_table(*table);
    result.has_header = !table->is_inline();
  }
  return result;
}

// A float that TOML reads back as the same float, and never as an integer.
std::string write_float(double value) {
  if (std::isnan(value)) {
    return "nan";
  }
  if (std::isinf(value)) {
    return value < 0 ? "-inf" : "inf";
  }
  auto text = fmt::format("{}", value);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

struct Writer {
  std::string operator()(const std::string& text) const { return write_toml_string(text); }
  std::string operator()(std::int64_t whole) const { return fmt::format("{}", whole); }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(double real) const { return write_float(real); }
  std::string operator()(const When& when) const { return to_iso(when); }
  std::string operator()(const TomlTime& time) const { return time.text; }
  std::string operator()(const TomlArray& items) const {
    std::string result = "[";
    for (const auto& item : items) {
      result += (result.size() == 1 ? "" : ", ") + write_toml(item);
    }
    return result + "]";
  }
  std::string operator()(const TomlTable& table) const {
    std::string result;
    for (const auto& [name, value] : table) {
      result += fmt::format("{}{} = {}", result.empty() ? " " : ", ", write_toml_key(name), write_toml(value));
    }
    return "{" + result + (result.empty() ? "}" : " }");
  }
};

// "Error while parsing inline table: expected '}'" said our way.
std::string reworded(std::string_view description) {
  constexpr std::string_view lead = "Error while parsing ";
  const auto colon = description.find(": ");
  if (description.find("control characters") != std::string_view::npos) {
    return "not TOML: a quote is not closed, or a control character is not escaped";
  }
  if (!description.starts_with(lead) || colon == std::string_view::npos) {
    return std::string(description);
  }
  return fmt::format("not TOML, in this {}: {}", description.substr(lead.size(), colon - lead.size()),
                     description.substr(colon + 2));
}

// The position of the first byte that is no UTF-8, which toml++ gives only roughly.
std::optional<Position> invalid_utf8_position(std::string_view text) {
  const auto at = invalid_utf8_at(text);
  if (!at) {
    return std::nullopt;
  }
  Position where;
  for (std::size_t i = 0; i < *at; ++i) {
    const bool begins_character = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    where.column = text[i] == '\n' ? 1 : where.column + (begins_character ? 1 : 0);
    where.line += text[i] == '\n' ? 1 : 0;
  }
  return where;
}

// The line that breaks an assertion by itself, or else the last.
Position assertion_position(std::string_view text) {
  Position where{0, 1};
  for (const auto line : split(text, '\n')) {
    ++where.line;
    try {
      (void)toml::parse(fmt::format("{}\n", line));
    } catch (const toml::parse_error&) {
      continue;
    } catch (const TomlAssertion&) {
      break;
    }
  }
  return where;
}

toml::table parse(std::string_view text) {
  if (const auto where = invalid_utf8_position(text)) {
    throw TomlError("this is not UTF-8", *where);
  }
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    throw TomlError(reworded(error.description()), position(error.source().begin));
  } catch (const TomlAssertion&) {
    throw TomlError("not TOML", assertion_position(text));
  }
}

} // namespace

const Toml* find(const TomlTable& table, std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const TomlField& field) { return field.name == name; });
  return found == table.end() ? nullptr : &found->value;
}

std::string_view find_string(const TomlTable& table, std::string_view name) {
  const auto* field = find(table, name);
  const auto* text = field == nullptr ? nullptr : field->as<std::string>();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

TomlTable parse_toml(std::string_view text) { return convert_table(parse(text)); }

std::string write_toml_string(std::string_view text) {
  std::string result = "\"";
  result.reserve(text.size() + 2);
  for (const char letter : text) {
    switch (letter) {
    case '"': result += "\\\""; break;
    case '\\': result += "\\\\"; break;
    case '\n': result += "\\n"; break;
    case '\t': result += "\\t"; break;
    case '\r': result += "\\r"; break;
    default:
      if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) {
        result += fmt::format("\\u{:04X}", static_cast<unsigned char>(letter));
      } else {
        result += letter;
      }
    }
  }
  return result + '"';
}

std::string write_toml_key(std::string_view key) {
  const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '_';
  });
  return bare ? std::string(key) : write_toml_string(key);
}

std::string write_toml(const Toml& value) { return std::visit(Writer{}, value.value); }

} // namespace closer
