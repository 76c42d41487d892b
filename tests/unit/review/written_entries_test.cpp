// SPDX-License-Identifier: MIT
#include "history/written_entries.hpp"

#include "../support.hpp"

namespace closer {
namespace {

void write_id(const Record& entry, std::string& text) { text += "<" + entry.id + ">"; }

std::string joined(WrittenEntries& entries) {
  entries.sort();
  std::string text;
  entries.show([&](std::string_view entry) { text.append(text.empty() ? "" : " ").append(entry); });
  return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(written_entries)

BOOST_AUTO_TEST_CASE(none_is_nothing) {
  WrittenEntries entries;
  BOOST_TEST(entries.size() == 0U);
  entries.merge({});
  BOOST_TEST(joined(entries).empty());
}

BOOST_AUTO_TEST_CASE(they_come_as_entries_are_shown_whatever_order_they_were_added_in) {
  auto morning = entry("2026-11-20-sam-zzzzz", Kind::Noticed);
  morning.at = moment("2026-11-20T08:00:00+01:00");
  auto noon = entry("2026-11-20-ana-aaaaa", Kind::Noticed);
  noon.at = moment("2026-11-20T12:00:00+01:00");
  std::vector<Record> records = {morning, noon, entry("2026-11-20-sam-bbbbb", Kind::Noticed),
                                 entry("2026-11-20-ana-ccccc", Kind::Noticed),
                                 entry("2026-11-19-sam-ddddd", Kind::Noticed)};
  const std::string expected = "<2026-11-19-sam-ddddd> <2026-11-20-ana-ccccc> <2026-11-20-sam-bbbbb> "
                               "<2026-11-20-sam-zzzzz> <2026-11-20-ana-aaaaa>";
  for (std::size_t i = 0; i < records.size(); ++i) {
    WrittenEntries entries;
    WrittenEntries others;
    for (std::size_t j = 0; j < records.size(); ++j) {
      (j < i ? entries : others).add(records[j], write_id);
    }
    entries.merge(std::move(others));
    BOOST_TEST(joined(entries) == expected);
    BOOST_TEST(entries.size() == records.size());
    std::rotate(records.begin(), records.begin() + 1, records.end());
  }
}

BOOST_AUTO_TEST_CASE(however_long_they_are_none_is_lost) {
  WrittenEntries entries;
  std::string expected;
  const auto write = [](const Record& entry, std::string& text) { text += entry.text; };
  for (int i = 0; i < 60; ++i) {
    auto record = entry(iso_day(on("2026-01-01") + std::chrono::days(i)) + "-sam-aaaaa", Kind::Noticed);
    record.text = std::string(static_cast<std::size_t>(i % 7 == 0 ? 300'000 : 20'000), static_cast<char>('!' + i));
    entries.add(record, write);
    expected += (i == 0 ? "" : " ") + record.text;
  }
  BOOST_TEST((joined(entries) == expected));
  BOOST_TEST(entries.size() == 60U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
