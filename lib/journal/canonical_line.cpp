// SPDX-License-Identifier: MIT
#include "journal/canonical_line.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/text.hpp"
#include "journal/fields.hpp"
#include "journal/keyed_tables.hpp"
#include "journal/record_line.hpp"

namespace closer {
namespace {

// A byte that stands for itself in a basic string.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) {
    plain.at(byte) = byte != '"' && byte != '\\';
  }
  return plain;
}();

// Takes the parts of a line off its front; each says whether the part was there.
class Scanner {
public:
  explicit Scanner(std::string_view rest) : m_rest(rest) {}

  bool word(std::string_view expected) {
    const bool is_there = m_rest.starts_with(expected);
    m_rest.remove_prefix(is_there ? expected.size() : 0);
    return is_there;
  }

  // What stands before the next `end`, which goes as well.
  bool before(std::string_view end, std::string_view& part) {
    const auto at = m_rest.find(end);
    if (at == std::string_view::npos) {
      return false;
    }
    part = m_rest.substr(0, at);
    m_rest.remove_prefix(at + end.size());
    return true;
  }

  // A basic string that is not empty, in normal form C.
  bool text(std::string& value) {
    if (!word("\"")) {
      return false;
    }
    bool is_ascii = true;
    std::size_t start = 0;
    std::size_t at = 0;
    for (; at < m_rest.size() && m_rest[at] != '"'; ++at) {
      const auto byte = static_cast<unsigned char>(m_rest[at]);
      if (plain_bytes[byte]) {
        continue;
      }
      if (byte >= 0x80) {
        is_ascii = false;
        continue;
      }
      const char letter = byte == '\\' && at + 1 < m_rest.size() ? unescaped(m_rest[at + 1]) : '\0';
      if (letter == '\0') {
        return false;
      }
      value.append(m_rest, start, at - start);
      value += letter;
      start = ++at + 1;
    }
    if (at >= m_rest.size()) {
      return false;
    }
    value.append(m_rest, start, at - start);
    m_rest.remove_prefix(at + 1);
    if (!is_ascii) {
      if (invalid_utf8_at(value)) {
        return false;
      }
      value = nfc(value);
    }
    return !value.empty();
  }

  bool texts(std::vector<std::string>& values) {
    if (!word("[")) {
      return false;
    }
    do {
      if (!text(values.emplace_back())) {
        return false;
      }
    } while (word(", "));
    return word("]");
  }

  // A whole number from `least` to `most`, with no sign and no zero in front.
  bool whole(std::int64_t least, std::int64_t most, std::int64_t& value) {
    constexpr std::size_t most_digits = 18; // which any std::int64_t can hold
    std::size_t length = 0;
    value = 0;
    for (; length < m_rest.size() && m_rest[length] >= '0' && m_rest[length] <= '9'; ++length) {
      if (length == most_digits) {
        return false;
      }
      value = value * 10 + (m_rest[length] - '0');
    }
    const bool is_spelled_so = length == 1 || (length > 1 && m_rest.front() != '0');
    m_rest.remove_prefix(length);
    return is_spelled_so && value >= least && value <= most;
  }

  // A date, or a moment in whole seconds with its offset.
  bool when(When& value) {
    constexpr std::size_t day_length = 10; // "2026-11-22"
    constexpr std::size_t utc_length = 20; // "2026-11-22T21:04:13Z"
    constexpr std::size_t full_length = 25;
    if (m_rest.size() <= day_length || m_rest[day_length] != 'T') {
      const auto day = parse_iso_day(m_rest.substr(0, day_length));
      value = When{day.value_or(Day()), {}};
      m_rest.remove_prefix(std::min(day_length, m_rest.size()));
      return day.has_value();
    }
    const bool is_utc = m_rest.size() >= utc_length && m_rest[utc_length - 1] == 'Z';
    const auto spelled = m_rest.substr(0, is_utc ? utc_length : full_length);
    const auto moment = parse_rfc3339(spelled);
    m_rest.remove_prefix(spelled.size());
    value = moment.value_or(When());
    return moment.has_value();
  }

  [[nodiscard]] bool is_over() const { return m_rest.empty(); }

private:
  static char unescaped(char letter) {
    switch (letter) {
    case '"':
    case '\\': return letter;
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    default: return '\0';
    }
  }

  std::string_view m_rest;
};

using Take = bool (*)(Scanner&, Record&);

template <std::string Record::*field> bool take_text(Scanner& scanner, Record& record) {
  return scanner.text(record.*field);
}

template <std::optional<When> Record::*field> bool take_when(Scanner& scanner, Record& record) {
  return scanner.when((record.*field).emplace());
}

struct Field {
  std::string_view start; // "name = "
  Take take;
};

// What follows `kind` and `at`, in the order of write_line().
constexpr std::array<Field, 21> fields = {{
    {"text = ", take_text<&Record::text>},
    {"tags = ", [](Scanner& scanner, Record& record) { return scanner.texts(record.tags); }},
    {"minutes = ",
     [](Scanner& scanner, Record& record) { return scanner.whole(0, most_minutes, record.minutes.emplace()); }},
    {"thing = ", take_text<&Record::thing>},
    {"whose = ", take_text<&Record::whose>},
    {"novel = ", [](Scanner& scanner, Record& record) { return record.novel = scanner.word("true"); }},
    {"way = ", take_text<&Record::way>},
    {"idea = ", take_text<&Record::idea>},
    {"group = ", take_text<&Record::group>},
    {"vote = ", take_text<&Record::vote>},
    {"on = ", take_when<&Record::on>},
    {"when = ", take_text<&Record::when>},
    {"until = ", take_when<&Record::until>},
    {"of = ", take_text<&Record::of>},
    {"seal = ", take_text<&Record::seal>},
    {"opens = ", take_text<&Record::opens>},
    {"salt = ", take_text<&Record::salt>},
    {"question = ", take_text<&Record::question>},
    {"heard = ", take_text<&Record::heard>},
    {"first = ", take_text<&Record::first>},
    {"surprise_until = ", take_when<&Record::surprise_until>},
}};

bool take_rev(Scanner& scanner, Record& record) {
  return scanner.whole(1, std::numeric_limits<std::int64_t>::max(), record.rev);
}

bool scan_gone(Scanner& scanner, Record& record) {
  record.gone = true;
  record.at.day = parse_record_id(record.id)->day;
  return scanner.word(", rev = ") && take_rev(scanner, record) && scanner.word(" }") && scanner.is_over();
}

bool scan_fields(Scanner& scanner, Record& record) {
  std::string_view kind;
  if (!scanner.word("kind = \"") || !scanner.before("\", at = ", kind) || !scanner.when(record.at)) {
    return false;
  }
  record.kind = kind_named(kind);
  if (record.kind == Kind::Other) {
    return false;
  }
  const auto* field = fields.begin();
  while (!scanner.word(" }")) {
    if (!scanner.word(", ")) {
      return false;
    }
    field = std::find_if(field, fields.end(), [&](const Field& next) { return scanner.word(next.start); });
    if (field == fields.end()) {
      return scanner.word("rev = ") && take_rev(scanner, record) && scanner.word(" }") && scanner.is_over();
    }
    if (!field->take(scanner, record)) {
      return false;
    }
    ++field;
  }
  return scanner.is_over();
}

} // namespace

bool scan_record(std::string_view line, Record& record) {
  Scanner scanner(line);
  std::string_view key;
  if (line.size() > most_parsed_bytes || !scanner.before(" = { ", key) || !record_rule.is_key(key)) {
    return false;
  }
  record.id = key;
  return scanner.word("gone = true") ? scan_gone(scanner, record) : scan_fields(scanner, record);
}

bool scan_records(std::string_view text, std::vector<Record>& records) {
  text = without_byte_order_mark(text);
  const auto newlines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (newlines > most_lines) {
    return false;
  }
  records.reserve(newlines + 1);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = without_carriage_return(text.substr(0, end));
    if (!line.empty() && !scan_record(line, records.emplace_back())) {
      return false;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

} // namespace closer
