// SPDX-License-Identifier: MIT
#include "journal/folder/catalogue_files.hpp"

#include <filesystem>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "journal/config/file_copies.hpp"
#include "journal/config/idea_file.hpp"
#include "journal/config/question_file.hpp"
#include "journal/config/series_file.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

constexpr std::size_t most_own_files = 64;

// Calls `read` with the path and contents of each file of content that the couple wrote.
template <typename Read>
void each_own_file(const Journal& journal, const std::string& folder_name, std::vector<Finding>& findings, Read read) {
  const auto folder = subfolder_or_report(journal.folder, folder_name, findings);
  if (!folder) {
    return;
  }
  auto names = folder->names();
  std::erase_if(names, [](const std::string& name) { return !is_data_file(name) || original_of_copy(name); });
  if (names.size() > most_own_files) {
    findings.push_back(
        {shown_path(*folder, ""), {0, 0}, fmt::format("more than {} files, so none are read", most_own_files), {}});
    return;
  }
  Limits limits(of_own_files);
  for (const auto& name : names) {
    if (const auto contents = read_or_report(limits, *folder, name, findings, most_own_bytes)) {
      read(shown_path(*folder, name), *contents);
    }
  }
}

} // namespace

Catalogue ideas_of_both(const Journal& journal, std::span<const Idea> built_in, std::span<const Wording> words,
                        const Records& records, std::vector<Finding>& findings) {
  Catalogue ideas(built_in);
  translate(ideas, words);
  for (const auto& [id, record] : records) {
    if (record.kind == Kind::Idea && !record.gone) {
      put_idea_of(record, ideas);
    }
  }
  each_own_file(journal, "ideas", findings, [&](const std::string& path, const std::string& contents) {
    read_ideas(path, contents, Omission::HasDefault, ideas, findings);
  });
  return ideas;
}

std::vector<Question> questions_of_both(const Journal& journal, std::vector<Question> built_in,
                                        std::span<const Wording> words, std::vector<Finding>& findings) {
  auto questions = std::move(built_in);
  translate(questions, words);
  each_own_file(journal, "questions", findings, [&](const std::string& path, const std::string& contents) {
    read_questions(path, contents, Omission::HasDefault, questions, findings);
  });
  return questions;
}

std::vector<Series> series_of_both(const Journal& journal, std::span<const SeriesText> built_in, std::string_view only,
                                   std::vector<Finding>& findings) {
  std::map<std::string, std::optional<Series>, std::less<>> found;
  const auto take = [&](std::string_view id, const std::string& path, std::string_view text) {
    if (only.empty() || id == only) {
      found.insert_or_assign(std::string(id), read_series(path, std::string(id), text, findings));
    }
  };
  for (const auto& language : {std::string_view("en"), std::string_view(journal.couple.language)}) {
    for (const auto& each : built_in) {
      if (each.language == language) {
        take(each.id, std::string(each.id), each.text);
      }
    }
  }
  each_own_file(journal, "series", findings, [&](const std::string& path, const std::string& contents) {
    take(std::filesystem::path(path).stem().string(), path, contents);
  });
  std::vector<Series> series;
  for (auto& [id, each] : found) {
    if (each) {
      series.push_back(std::move(*each));
    }
  }
  return series;
}

} // namespace closer
