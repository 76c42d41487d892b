// SPDX-License-Identifier: MIT
// What the unit tests share: a folder to work in, a couple, and short names for days and records.
#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date/when.hpp"
#include "base/error.hpp"
#include "base/text/text.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"

namespace closer {

// An empty folder under the system's temporary one; removed with all that is in it.
class TemporaryFolder {
public:
  TemporaryFolder() {
    auto name = (std::filesystem::temp_directory_path() / "closer-unit-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw std::runtime_error("cannot make a temporary folder");
    }
    m_path = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

private:
  std::filesystem::path m_path;
};

inline void put(const std::filesystem::path& path, std::string_view contents) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << contents;
}

inline std::string contents_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The permissions alone, like 0600.
inline unsigned mode_of(const std::filesystem::path& path) {
  struct stat facts {};
  BOOST_REQUIRE(::lstat(path.c_str(), &facts) == 0);
  return facts.st_mode & 07777U;
}

// Sets the file mode creation mask while it lives.
class Umask {
public:
  explicit Umask(mode_t mask) : m_before(::umask(mask)) {}
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;
  ~Umask() { ::umask(m_before); }

private:
  mode_t m_before;
};

// The keys of a map, in its order.
template <typename Map> std::vector<std::string> names_of(const Map& map) {
  std::vector<std::string> names;
  for (const auto& [name, value] : map) {
    names.push_back(name);
  }
  return names;
}
inline Day on(std::string_view text) { return parse_iso_day(text).value(); }

// A moment with a time, or a day alone.
inline When moment(std::string_view text) {
  return text.size() == 10 ? When{on(text), std::nullopt} : parse_rfc3339(text).value();
}

// A record whose `at` is the day that its id says.
inline Record entry(const std::string& id, Kind kind, const std::string& text = {}) {
  Record record;
  record.id = id;
  record.kind = kind;
  record.at.day = parse_record_id(id).value().day;
  record.text = text;
  return record;
}

// A day that matters, which is on `first` and comes again every year or month, or once.
inline Record marked_day(const std::string& id, const std::string& name, std::string_view first,
                         const std::string& every = {}) {
  auto day = entry(id, Kind::MarkedDay);
  day.name = name;
  day.on = moment(first);
  day.every = every;
  return day;
}

inline Records records_of(std::initializer_list<Record> list) {
  Records records;
  for (const auto& record : list) {
    records.emplace(record.id, record);
  }
  return records;
}

inline Couple ana_and_sam() {
  Couple couple;
  couple.id = "j7k2m9x4qd0tvw";
  couple.people = {{"ana", "Ana"}, {"sam", "Sam"}};
  couple.rhythm = usual_rhythm();
  couple.rhythm[Way::Little] = Interval{1, Interval::Unit::Days};
  couple.rhythm[Way::Listen] = Interval{2, Interval::Unit::Days};
  return couple;
}

// Central European time by the rule of the EU: summer from 01:00 UTC on the last Sunday of March to that of October.
inline std::chrono::minutes central_europe(Instant instant) {
  using namespace std::chrono;
  const year_month_day date(floor<days>(instant));
  const auto change = [&](month of) { return sys_days(date.year() / of / Sunday[last]) + hours(1); };
  return instant >= change(March) && instant < change(October) ? minutes(120) : minutes(60);
}

// Whether an Error has that status, and words in its message.
inline auto fails_with(Status status, std::string_view words = {}) {
  return [status, words](const Error& error) {
    const bool as_expected =
        error.status() == status && std::string_view(error.what()).find(words) != std::string_view::npos;
    if (!as_expected) {
      BOOST_TEST_MESSAGE("status " << static_cast<int>(error.status()) << ": " << error.what());
    }
    return as_expected;
  };
}

} // namespace closer
