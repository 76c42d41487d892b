// SPDX-License-Identifier: MIT
// What other programs that read and write the format are held to: share/journal-vectors.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "../support.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/folder/reading.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/record_line.hpp"
#include "render/data/json_entries.hpp"

namespace closer {
namespace {

using Json = nlohmann::json;

Json vectors(std::string_view name) {
  return Json::parse(contents_of(std::filesystem::path(CLOSER_TEST_VECTORS) / name));
}

// A text, or an object with bytes in hexadecimal.
std::string bytes_of(const Json& content) {
  if (content.is_string()) {
    return content.get<std::string>();
  }
  const auto digits = content.at("hex").get<std::string>();
  std::string bytes;
  for (std::size_t at = 0; at < digits.size(); at += 2) {
    bytes += static_cast<char>(std::stoi(digits.substr(at, 2), nullptr, 16));
  }
  return bytes;
}

std::vector<Record> entries_of(const Json& files) {
  const TemporaryFolder folder;
  put(folder / "closer.toml", write_couple(ana_and_sam()));
  for (const auto& [name, content] : files.items()) {
    put(folder / name, bytes_of(content));
  }
  const auto reading = read_all(open_journal(folder.path()));
  std::vector<Record> entries;
  for (const auto& [id, record] : reading.records) {
    if (is_entry(record)) {
      entries.push_back(record);
    }
  }
  std::ranges::sort(entries, is_earlier);
  return entries;
}

} // namespace

BOOST_AUTO_TEST_SUITE(journal_vectors)

BOOST_AUTO_TEST_CASE(a_record_in_any_spelling_is_one_line) {
  for (const auto& vector : vectors("lines.json")) {
    BOOST_TEST_CONTEXT(vector.at("name")) {
      auto table = "[" + vector.at("id").get<std::string>() + "]\n";
      for (const auto& field : vector.at("input")) {
        table += field.get<std::string>() + "\n";
      }
      const auto line = vector.at("line").get<std::string>();
      const auto read = read_records("x.toml", table);
      BOOST_REQUIRE(read.records.size() == 1U);
      BOOST_TEST(write_line(read.records.front()) == line);
      BOOST_TEST(write_line(record_of_line(line).value()) == line);
      BOOST_TEST(read.findings.empty() != vector.contains("wrong_type"));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_entries_of_a_journal_are_those_that_win_in_their_order) {
  for (const auto& vector : vectors("files.json")) {
    BOOST_TEST_CONTEXT(vector.at("name")) {
      BOOST_TEST(Json::parse(entries_to_json(entries_of(vector.at("files")))) == vector.at("entries"));
    }
  }
}

BOOST_AUTO_TEST_CASE(of_the_lines_of_a_hobby_one_wins) {
  for (const auto& vector : vectors("hobbies.json")) {
    BOOST_TEST_CONTEXT(vector.at("name")) {
      std::optional<Hobby> winner;
      for (const auto& line : vector.at("lines")) {
        const auto hobby = hobby_of_line(line.get<std::string>(), "sam").value();
        winner = !winner || wins(hobby, *winner) ? hobby : *winner;
      }
      BOOST_TEST(write_line(winner.value()) == vector.at("winner").get<std::string>());
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
