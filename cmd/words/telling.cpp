// SPDX-License-Identifier: MIT
#include "cmd/words/telling.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/folder.hpp"
#include "base/files/paths.hpp"
#include "base/text/text.hpp"
#include "cmd/words/sealing.hpp"
#include "journal/folder/reading.hpp"

namespace closer {
namespace {

std::string file_name(Context& context) { return fmt::format("told.{}", context.me()); }

// What can't be read is reported by the command that reads it for its own sake.
News read_news(Context& context) { return untold_news(context, read_rounds(context), context.me()); }

void remember(Context& context, const NewsKeys& told) {
  std::string lines;
  for (const auto& key : told) {
    lines += key + "\n";
  }
  const auto path = context.machine().state_folder(context.journal().couple.id);
  make_folders(path);
  const auto folder = Folder::open(path);
  if (folder.read(file_name(context)) != lines) { // mostly nothing is new, and the disk need not be waited for
    folder.replace(file_name(context), lines);
  }
}

} // namespace

std::optional<NewsKeys> read_told(Context& context) {
  try {
    const auto path = context.machine().state_folder(context.journal().couple.id);
    std::error_code unknown;
    const auto contents =
        std::filesystem::exists(path, unknown) ? Folder::open(path).read(file_name(context)) : std::nullopt;
    if (!contents) {
      return std::nullopt;
    }
    NewsKeys told;
    for (const auto line : split(*contents, '\n')) {
      told.emplace(line);
    }
    return told;
  } catch (const Error&) { // at worst the last week is told once more
    return std::nullopt;
  }
}

void tell_news(Context& context) {
  if (context.is_quiet()) {
    return;
  }
  try {
    auto news = read_news(context);
    for (const auto& line : say_news(news, context.journal().couple, context.me(), context.width())) {
      context.tell(line);
    }
    remember_told(context, std::move(news));
  } catch (const Error& error) { // what the command itself was to do is done
    context.tell_error(Error(error.status(), fmt::format("couldn't show what's new: {}", error.what())));
  }
}

News untold_news(Context& context, const Rounds& known, const std::string& reader) {
  const auto& journal = context.journal();
  const auto hobbies = read_hobbies(journal).hobbies; // what can't be read is reported elsewhere
  const bool is_me = reader == context.me();
  return news_of(
      {known.reading.records, hobbies, journal.couple, reader, is_me ? known.passed : std::set<std::string>()},
      is_me ? read_told(context) : std::nullopt, context.now().day);
}

void remember_told(Context& context, News news) {
  for (const auto& item : news.items) {
    news.told.insert(item.key);
  }
  remember(context, news.told);
}

void mark_as_told(Context& context, const std::vector<std::string>& talks) {
  if (talks.empty()) {
    return;
  }
  try {
    auto told = read_news(context).told;
    told.insert(talks.begin(), talks.end());
    remember(context, told);
  } catch (const Error&) { // then they are told once more
  }
}

} // namespace closer
