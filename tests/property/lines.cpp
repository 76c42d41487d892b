// SPDX-License-Identifier: MIT
#include "lines.hpp"

#include <array>
#include <limits>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "base/toml/toml.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"
#include "journal/scan/hobby_scanner.hpp"
#include "journal/scan/record_scanner.hpp"
#include "journal/write/undo_file.hpp"
#include "runner.hpp"

namespace closer {
namespace {

const std::vector<std::string> hostile_pieces = {
    "",
    "coffee in bed",
    "\"",
    "\"\"\"",
    "'''",
    "\\",
    "\\u0041",
    "\n",
    "\r\n",
    "\r",
    "\t",
    std::string("\0", 1),
    "\x01\x1b[31m\x7f",
    "\u0085\u009b\u2028\u2029",
    "\u202e\u2066\u200f",
    "e\u0301q\u0323\u0302\u0344",
    "\u1100\u1161\u11a8\u212b\u2126",
    "\U0001F468\u200D\U0001F469\u200D\U0001F467\U0001F1E9\U0001F1EA",
    "\uFEFF\uFFFD\uFFFF\U0010FFFF",
    "# } ] = { [section]\nx = 1\n",
    "\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n",
    "2026-11-22-sam-k3f9x = { gone = true, rev = 9 }",
    std::string(5000, 'x'),
};

std::string utf8(unsigned point) {
  std::string text;
  const auto put_tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80) {
    text += static_cast<char>(point);
  } else if (point < 0x800) {
    text += static_cast<char>(0xC0U | (point >> 6U));
    put_tail(0);
  } else if (point < 0x10000) {
    text += static_cast<char>(0xE0U | (point >> 12U));
    put_tail(6);
    put_tail(0);
  } else {
    text += static_cast<char>(0xF0U | (point >> 18U));
    put_tail(12);
    put_tail(6);
    put_tail(0);
  }
  return text;
}

rc::Gen<std::string> any_letter() {
  constexpr unsigned end = 0x110000;
  const auto is_letter = [](unsigned point) { return point < 0xD800 || point > 0xDFFF; };
  return rc::gen::map(rc::gen::suchThat(rc::gen::oneOf(rc::gen::inRange(0U, 0x100U), rc::gen::inRange(0U, 0x3000U),
                                                       rc::gen::inRange(0U, end)),
                                        is_letter),
                      utf8);
}

rc::Gen<When> any_when() {
  return rc::gen::exec([] {
    constexpr std::int32_t last_day = 2932896;  // 9999-12-31
    constexpr std::int32_t first_day = -719162; // 0001-01-01
    When when;
    when.day = Day(
        std::chrono::days(*rc::gen::oneOf(rc::gen::inRange(20700, 20800), rc::gen::inRange(first_day, last_day + 1))));
    if (*rc::gen::arbitrary<bool>()) {
      Clock clock;
      clock.since_midnight = std::chrono::seconds(*rc::gen::inRange(0, 86400));
      clock.nanoseconds = *rc::gen::oneOf(rc::gen::just(0U), rc::gen::inRange(0U, 1'000'000'000U));
      if (*rc::gen::arbitrary<bool>()) {
        clock.offset = std::chrono::minutes(*rc::gen::inRange(-1439, 1440));
      }
      when.time = clock;
    }
    return when;
  });
}

rc::Gen<std::string> any_toml(int depth) {
  return rc::gen::exec([depth]() -> std::string {
    switch (*rc::gen::inRange(0, depth > 0 ? 9 : 7)) {
    case 0: return write_toml_string(*any_text());
    case 1: return std::to_string(*rc::gen::arbitrary<std::int64_t>());
    case 2: return *rc::gen::element<std::string>("true", "false");
    case 3: return write_toml(Toml{*rc::gen::arbitrary<double>(), {}});
    case 4: return *rc::gen::element<std::string>("inf", "-inf", "nan", "1e+300", "-0.0", "0.1");
    case 5: return to_iso(*any_when());
    case 6: return *rc::gen::element<std::string>("21:04:13", "00:00:00.5");
    case 7: return fmt::format("[{}, {}]", *any_toml(depth - 1), *any_toml(depth - 1));
    default: return fmt::format("{{ {} = {} }}", write_toml_key(*any_text()), *any_toml(depth - 1));
    }
  });
}

// As a reader would keep it.
std::string canonical(const std::string& toml) { return write_toml(parse_toml("x = " + toml).front().value); }

rc::Gen<std::vector<ForeignField>> any_foreign() {
  return rc::gen::exec([] {
    std::vector<ForeignField> fields;
    for (int left = *rc::gen::weightedElement<int>({{4, 0}, {2, 1}, {1, 3}}); left > 0; --left) {
      fields.push_back({fmt::format("x{} {}", left, *any_text()), canonical(*any_toml(2))});
    }
    if (*rc::gen::inRange(0, 6) == 0) {
      fields.push_back({"rev", "\"a known field of a wrong type\""});
    }
    return fields;
  });
}

std::vector<std::string> nfc_of(std::vector<std::string> texts) {
  for (auto& text : texts) {
    text = nfc(text);
  }
  return texts;
}

std::string literal_or_basic(const std::string& text) {
  const bool is_plain = text.find('\'') == std::string::npos && std::none_of(text.begin(), text.end(), [](char c) {
                          return (c >= 0 && c < ' ') || c == '\x7f';
                        });
  return is_plain ? "'" + text + "'" : write_toml_string(text);
}

// As a person may type it over several lines.
std::string typed(const std::string& text, unsigned way) {
  std::string body;
  for (const char c : text) {
    body += c == '"' ? "\\\"" : std::string(1, c);
  }
  const bool is_plain =
      text.find_first_of("\\'") == std::string::npos && text.find("=") == std::string::npos &&
      std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == '\x7f'; });
  return way % 2 == 0 && is_plain ? "\"\"\"\n" + body + "\"\"\"" : write_toml_string(text);
}

// Each field and its value, in the order in which closer writes them; `text` is written by `write`.
template <typename Write>
std::vector<std::pair<std::string, std::string>> fields_of(const Record& record, Write write) {
  if (record.gone) {
    return {{"gone", "true"}, {"rev", std::to_string(record.rev)}};
  }
  std::vector<std::pair<std::string, std::string>> fields = {{"kind", write_toml_string(kind_name(record))},
                                                             {"at", to_iso(record.at)}};
  fields.emplace_back("text", write(record.text)); // also where it is empty, which means the same
  for (const auto& [name, toml] : record.foreign) {
    fields.emplace_back(write_toml_key(name), toml);
  }
  fields.emplace_back("rev", std::to_string(record.rev));
  return fields;
}

} // namespace

rc::Gen<std::string> any_text() {
  const auto piece = rc::gen::oneOf(rc::gen::elementOf(hostile_pieces), any_letter());
  return rc::gen::map(rc::gen::scale(0.2, rc::gen::container<std::vector<std::string>>(piece)),
                      [](const std::vector<std::string>& pieces) { return join(pieces, ""); });
}

rc::Gen<Record> any_record() {
  return rc::gen::exec([] {
    Record record;
    record.id = *rc::gen::element<std::string>("2026-11-22-sam-k3f9x", "2026-11-30-ana-00000", "0001-01-01-a-zzzzz");
    record.gone = *rc::gen::inRange(0, 8) == 7;
    record.rev = *rc::gen::element<std::int64_t>(1, 2, 17, std::numeric_limits<std::int64_t>::max());
    record.at.day = parse_record_id(record.id)->day;
    if (record.gone) {
      return record;
    }
    record.kind = *rc::gen::element(Kind::Little, Kind::Listen, Kind::Closeness, Kind::Opening, Kind::Other);
    record.foreign_kind = record.kind == Kind::Other ? "of later " + *any_text() : "";
    record.at = *any_when();
    record.text = nfc(*any_text());
    record.tags = nfc_of(*rc::gen::scale(0.1, rc::gen::container<std::vector<std::string>>(any_text())));
    record.minutes = *rc::gen::element<std::optional<std::int64_t>>(std::nullopt, 0, 5, 1'000'000);
    record.hobby = nfc(*any_text());
    record.whose = *rc::gen::element<std::string>("", "ana", "nobody");
    record.is_new = *rc::gen::arbitrary<bool>();
    record.idea = nfc(*any_text());
    record.question = nfc(*any_text());
    record.heard = nfc(*any_text());
    for (auto* const moment : {&record.on, &record.until, &record.written}) {
      *moment = *rc::gen::inRange(0, 4) == 0 ? std::optional(*any_when()) : std::nullopt;
    }
    for (auto* const text : {&record.way, &record.vote, &record.salt, &record.first}) {
      *text = *rc::gen::inRange(0, 4) == 0 ? nfc(*any_text()) : std::string();
    }
    record.foreign = record.rev == 1 ? *any_foreign() : std::vector<ForeignField>();
    return record;
  });
}

rc::Gen<Record> rival_record() {
  return rc::gen::exec([] {
    Record record;
    record.id = *rc::gen::element<std::string>("2026-11-22-sam-k3f9x", "2026-11-22-sam-k3f9y", "2026-11-03-ana-00000",
                                               "2026-10-31-sam-zzzzz", "2026-11-30-sam-aaaaa");
    record.at.day = parse_record_id(record.id)->day;
    record.gone = *rc::gen::inRange(0, 10) == 9;
    record.rev = *rc::gen::inRange<std::int64_t>(1, 4) + (record.gone ? 1 : 0);
    if (!record.gone) {
      record.kind = *rc::gen::element(Kind::Little, Kind::Note, Kind::Vote);
      record.text = nfc(*rc::gen::oneOf(rc::gen::element<std::string>("", "tea", "coffee"), any_text()));
      const std::vector<ForeignField> mood = {{"mood", "[1, { a = \"\\n\" }]"}};
      record.foreign = *rc::gen::element(std::vector<ForeignField>(), mood);
    }
    return record;
  });
}

std::string spell(const Record& record, unsigned way) {
  if (way % 4 < 2) {
    return write_line(record);
  }
  auto fields = fields_of(record, literal_or_basic);
  if (way % 3 == 0) {
    std::reverse(fields.begin(), fields.end());
  }
  std::string body;
  for (const auto& [name, toml] : fields) {
    body += fmt::format("{}{}={}", body.empty() ? "" : " ,\t", name, toml);
  }
  const auto key = way % 5 == 0 ? fmt::format("\"{}\"", record.id) : way % 5 == 1 ? "'" + record.id + "'" : record.id;
  return fmt::format("{}{}={{{}}}{}", way % 7 == 0 ? "\t " : "", key, body, way % 2 == 0 ? "" : "  \t");
}

std::string lay_out(const Record& record, unsigned way) {
  auto table = fmt::format("[{}]\n", way % 3 == 0 ? "\"" + record.id + "\"" : record.id);
  for (const auto& [name, toml] : fields_of(record, [&](const std::string& text) { return typed(text, way); })) {
    table += fmt::format("{}{} = {}\n", way % 5 == 0 ? "  " : "", name, toml);
  }
  return table;
}

namespace {

// Whether the scanner takes the line; where it does, the judge must read the same there.
bool is_scanned(RecordScanner& scanner, const std::string& line) {
  if (!scanner.scan(line)) {
    return false;
  }
  const auto judged = parse_records("x.toml", line);
  require(judged.findings.empty() && judged.records.size() == 1, "the judge does not take " + line);
  require(scanner.record() == judged.records.front(), "the judge reads something else in " + line);
  require(scanner.view() == view_of(judged.records.front()), "a view shows something else of " + line);
  return true;
}

// With a byte taken away, doubled, or another one in its place.
std::string damaged(std::string line) {
  const auto at = *rc::gen::inRange<std::size_t>(0, line.size());
  const auto byte =
      *rc::gen::element<char>('"', '\\', ' ', '0', '9', '-', ':', ',', '=', '}', 'Z', 'a', '\x7f', '\t', '\xc3');
  switch (*rc::gen::inRange(0, 3)) {
  case 0: line.erase(at, 1); break;
  case 1: line.insert(at, 1, line[at]); break;
  default: line[at] = byte; break;
  }
  return line;
}

// One of which the scanner must take the line.
Record plain_record() {
  auto record = *any_record();
  const bool is_whole = record.at.time && record.at.time->nanoseconds == 0 && record.at.time->offset;
  record.kind = record.kind == Kind::Other ? Kind::Little : record.kind;
  record.foreign_kind.clear();
  record.foreign.clear();
  record.at.time = is_whole ? record.at.time : std::nullopt;
  record.idea = "picnic-park";
  record.rev = std::min<std::int64_t>(record.rev, 1'000'000); // the scanner counts to 18 digits
  for (auto* const moment : {&record.on, &record.until, &record.written}) {
    moment->reset();
  }
  const auto is_written_as_a_number = [](char c) {
    return (c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\x7f';
  };
  for (auto* const text : {&record.text, &record.hobby, &record.question, &record.heard, &record.way, &record.vote,
                           &record.salt, &record.first}) {
    std::erase_if(*text, is_written_as_a_number);
  }
  for (auto& tag : record.tags) {
    std::erase_if(tag, is_written_as_a_number);
    tag += '.';
  }
  return record.gone ? tombstone_of(record) : record;
}

Hobby any_hobby() {
  Hobby hobby;
  hobby.slug = *rc::gen::element<std::string>("chess", "a", "film-2", "9-to-5");
  hobby.owner = "sam";
  hobby.gone = *rc::gen::inRange(0, 8) == 7;
  hobby.rev = *rc::gen::element<std::int64_t>(1, 2, 17, std::numeric_limits<std::int64_t>::max());
  if (!hobby.gone) {
    hobby.name = nfc(*any_text()) + ".";
    hobby.share = *rc::gen::element(Share::Share, Share::Open, Share::Solo);
    hobby.note = nfc(*any_text());
    hobby.kind = *rc::gen::element<std::optional<HobbyKind>>(std::nullopt, HobbyKind::Making, HobbyKind::Music);
    hobby.foreign = hobby.rev == 1 ? *any_foreign() : std::vector<ForeignField>();
  }
  return hobby;
}

// Whether the scanner takes the file; where it does, the judge must read the same there.
bool are_scanned(const std::string& text) {
  std::vector<Hobby> hobbies;
  if (!scan_hobbies(text, "sam", hobbies)) {
    return false;
  }
  const auto judged = parse_hobbies("x.toml", text, "sam");
  require(judged.findings.empty() && judged.hobbies == hobbies, "the judge reads other hobbies in " + text);
  return true;
}

Change any_change() {
  Change change;
  change.of = *rc::gen::element(Change::Of::Record, Change::Of::Private, Change::Of::Hobby, Change::Of::Lasting);
  change.before = *rc::gen::arbitrary<bool>() ? std::optional(*any_text()) : std::nullopt;
  change.after = *rc::gen::arbitrary<bool>() ? write_line(*any_record()) : *any_text();
  change.by = *rc::gen::element<std::string>("", "sam");
  return change;
}

} // namespace

void check_lines(Runner& runner) {
  runner.check("the TOML parser reads what the scanner reads of hobbies", 500, 50000, [] {
    const auto first = write_line(any_hobby());
    const auto second = write_line(any_hobby());
    (void)are_scanned(first + "\n" + second + "\n");
    (void)are_scanned(damaged(first + "\r\n\n" + second));
  });
  runner.check("a change that can be undone is one line, and read back", 500, 50000, [] {
    const auto line = write_line("k3f9x-1", any_change());
    const auto read = change_of_line(line);
    require(read && line.find('\n') == std::string::npos, "it is not one line: " + line);
    require(write_line("k3f9x-1", *read) == line, "it became another: " + line);
    (void)change_of_line(damaged(line));
  });
  runner.check("the TOML parser reads what the scanner reads", 1500, 100000, [] {
    RecordScanner scanner; // the second line must not depend on the first
    const auto line = write_line(*any_record());
    (void)is_scanned(scanner, line);
    (void)is_scanned(scanner, damaged(line));
    (void)is_scanned(scanner, spell(*rival_record(), *rc::gen::arbitrary<unsigned>()));
  });
  runner.check("what closer writes is read by the scanner", 500, 20000, [] {
    RecordScanner scanner;
    const auto line = write_line(plain_record());
    require(is_scanned(scanner, line), "the scanner does not take " + line);
  });
  runner.check("what is written on a line is read back", 1000, 50000, [] {
    const auto record = *any_record();
    const auto line = write_line(record);
    const auto read = read_records("x.toml", line + "\n");
    require(line.find_first_of("\n\r") == std::string::npos, "the record spans lines");
    require(read.records.size() == 1, "there is not one record in " + line);
    require(read.records.front() == record, fmt::format("{}\nbecame\n{}", line, write_line(read.records.front())));
    require(write_line(read.records.front()) == line, "the line is not what was read");
    require(record_of_line(line) == record, "the line alone is read in another way");
  });
  runner.check("a text is read in normal form C", 500, 20000, [] {
    auto record = *rival_record();
    record.gone = false;
    record.text = *any_text();
    const auto read = read_records("x.toml", write_line(record));
    require(read.records.size() == 1 && read.records.front().text == nfc(record.text), write_line(record));
  });
}

} // namespace closer
