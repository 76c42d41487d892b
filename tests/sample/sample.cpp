// SPDX-License-Identifier: MIT
// Writes the journal of two people who never were. The same seed and dates give the same bytes on every machine.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <vector>

#include <fmt/format.h>
#include <sys/stat.h>

#include "author.hpp"
#include "base/error.hpp"
#include "base/files/paths.hpp"
#include "base/random.hpp"
#include "dice.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/folder/journal.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"
#include "model/journal_places.hpp"
#include "plan.hpp"
#include "texts.hpp"

namespace closer::sample {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view usage = "Usage: closer-sample [--seed N] [--until DATE] [--days N] [--per-day N] DIR";

struct Request {
  std::uint64_t seed = 1;
  Day until;
  int days = 365;
  double per_day = 3; // records, of both together
  fs::path folder;
};

Day today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return make_day(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon) + 1, static_cast<unsigned>(local.tm_mday))
      .value();
}

template <typename T> T read_number(std::string_view option, std::string_view text, T least, T most) {
  T number{};
  const auto* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || !(number >= least && number <= most)) {
    throw UsageError(fmt::format("{} takes a number from {} to {}, not '{}'", option, least, most, text),
                     std::string(usage));
  }
  return number;
}

void read_option(Request& request, std::string_view option, std::string_view value) {
  if (option == "--seed") {
    request.seed = read_number<std::uint64_t>(option, value, 0, std::numeric_limits<std::uint64_t>::max());
  } else if (option == "--days") {
    request.days = read_number(option, value, 1, 100'000);
  } else if (option == "--per-day") {
    request.per_day = read_number(option, value, 0.001, 1'000.0);
  } else if (const auto day = parse_iso_day(value)) {
    request.until = *day;
  } else {
    throw UsageError(fmt::format("--until takes a date like 2026-11-22, not '{}'", value), std::string(usage));
  }
}

Request read_request(const std::vector<std::string_view>& arguments) {
  constexpr std::array<std::string_view, 4> options = {"--seed", "--until", "--days", "--per-day"};
  Request request;
  request.until = today();
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    if (std::find(options.begin(), options.end(), *argument) != options.end()) {
      if (std::next(argument) == arguments.end()) {
        throw UsageError(fmt::format("{} takes a value", *argument), std::string(usage));
      }
      const auto option = *argument++;
      read_option(request, option, *argument);
    } else if (argument->starts_with('-') || argument->empty() || !request.folder.empty()) {
      throw UsageError(fmt::format("'{}' was not expected", *argument), std::string(usage));
    } else {
      request.folder = *argument;
    }
  }
  if (request.folder.empty()) {
    throw UsageError("DIR is missing", std::string(usage));
  }
  return request;
}

Extent extent_of(const Request& request) {
  constexpr double most = 1'000'000; // beyond it, tails of ids become hard to find
  const double records = std::round(request.days * request.per_day);
  const Day first = request.until - std::chrono::days(request.days - 1);
  if (records > most) {
    throw UsageError(fmt::format("that would be {:.0f} records; {:.0f} is the most", records, most),
                     std::string(usage));
  }
  if (first < make_day(1, 1, 1).value()) {
    throw UsageError("that would begin before the year 1", std::string(usage));
  }
  return {first, request.until, static_cast<std::size_t>(records)};
}

Couple make_couple(Dice& dice) {
  Couple couple;
  for (int i = 0; i < 14; ++i) {
    couple.id += base32_digits[dice.below(base32_digits.size())];
  }
  couple.people = {{"ana", "Ana"}, {"sam", "Sam"}};
  couple.rhythm = usual_rhythm();
  return couple;
}

// Plainly, not by Folder::replace: nobody else knows this folder yet, and a century has 2,400 shards to wait for the
// disk with.
void write_file(const fs::path& path, std::string_view contents) {
  std::ofstream file(path, std::ios::binary);
  file.write(contents.data(), static_cast<std::streamsize>(contents.size()));
  file.close();
  if (!file) {
    throw Error(Status::Failed, fmt::format("cannot write {}", path.string()));
  }
}

void write_hobbies(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& one : pastimes()) {
    Hobby hobby;
    hobby.slug = one.slug;
    hobby.owner = one.owner;
    hobby.name = one.name;
    hobby.share = one.share;
    hobby.note = one.note;
    files[fmt::format("{}.toml", one.owner)] += write_line(hobby) + "\n";
  }
  for (const auto& [name, contents] : files) {
    write_file(folder / name, contents);
  }
}

void write_records(const fs::path& folder, std::vector<Record> records) {
  std::sort(records.begin(), records.end(), is_earlier);
  std::map<std::string, std::string> shards;
  for (const auto& record : records) {
    shards[fmt::format("{}.{}.toml", iso_month(record.at.day), author_of(record))] += write_line(record) + "\n";
  }
  for (const auto& [name, contents] : shards) {
    write_file(folder / name, contents);
  }
}

void require_free(const fs::path& folder) {
  if (fs::exists(folder) && !fs::is_directory(folder)) {
    throw Error(Status::Failed, fmt::format("{} is a file, not a folder; nothing was written", folder.string()));
  }
  if (fs::exists(folder) && !fs::is_empty(folder)) {
    throw Error(Status::Failed, fmt::format("{} is not empty; nothing was written", folder.string()),
                "Name a folder that does not exist yet.");
  }
}

void write_journal(const Request& request) {
  const auto extent = extent_of(request);
  require_free(request.folder);
  Dice dice(request.seed);
  const auto couple = make_couple(dice);
  Author author(dice);
  std::vector<Record> records;
  for (const auto& planned : make_plan(extent, dice)) {
    records.push_back(author.write(planned, extent.last));
  }

  make_folders(request.folder);
  make_folders(request.folder / "log");
  make_folders(request.folder / "hobbies");
  write_file(request.folder / ".gitattributes",
             "log/*.toml merge=union text eol=lf\nhobbies/*.toml merge=union text eol=lf\n"
             "inbox/*/*.txt merge=union text eol=lf\ninbox/*/*.md merge=union text eol=lf\n");
  write_file(request.folder / ".gitignore", ".closer-*.tmp\npages/\n");
  write_hobbies(request.folder / "hobbies");
  write_records(request.folder / "log", std::move(records));
  write_file(request.folder / couple_file_name,
             write_couple(couple)); // last, so that what is unfinished isn't a journal
}

int run(const std::vector<std::string_view>& arguments) {
  if (arguments == std::vector<std::string_view>{"--help"}) {
    fmt::print("{}\n", usage);
    return 0;
  }
  try {
    ::umask(S_IRWXG | S_IRWXO); // as closer makes files
    write_journal(read_request(arguments));
    return 0;
  } catch (const Error& error) {
    fmt::print(stderr, "closer-sample: {}\n{}{}", error.what(), error.hint(), error.hint().empty() ? "" : "\n");
    return static_cast<int>(error.status());
  } catch (const std::exception& error) {
    fmt::print(stderr, "closer-sample: {}\n", error.what());
    return static_cast<int>(Status::Failed);
  }
}

} // namespace
} // namespace closer::sample

int main(int count, char** words) {
  return closer::sample::run(std::vector<std::string_view>(words + std::min(count, 1), words + count));
}
