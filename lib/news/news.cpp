// SPDX-License-Identifier: MIT
#include "news/news.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "listen/written_talks.hpp"
#include "model/schedule/pause.hpp"
#include "model/schedule/rhythm_said.hpp"
#include "news/dated_news.hpp"

namespace closer {
namespace {

using About = NewsItem::About;

NewsItem item_of(const Record& record, const Couple& couple) {
  if (record.kind == Kind::Series) {
    if (record.series == no_series) {
      return {About::Series, record.id, "series", "stopped", record.at};
    }
    const bool runs = couple.series && couple.series->id == record.series;
    return {About::Series, record.id,           "series", on_one_line(runs ? couple.series->title : record.series),
            record.at,     "closer series show"};
  }
  if (record.kind == Kind::Pause) {
    const auto words = ends_pause(record) ? std::string("over: the rhythm and reminders are back") : say_end(record);
    return words.empty()
               ? NewsItem{About::Pause, record.id, "pause", "until one of you ends it", record.at, "closer resume"}
               : NewsItem{About::Pause, record.id, "pause", words, record.at};
  }
  if (record.kind == Kind::Rhythm) {
    const auto said = rhythm_in(record);
    return {About::Rhythm, record.id, "rhythm", fmt::format("{}: {}", said.what, said.how_often), record.at};
  }
  const auto about = record.kind == Kind::Noticed ? About::Noticed : record.written ? About::Surprise : About::Entry;
  const auto& words = record.text.empty() ? record.question : record.text;
  return {about, record.id, about == About::Surprise ? "surprise" : std::string(kind_name(record)),
          on_one_line(words.empty() ? record.hobby : words), record.at};
}

class Gathering {
public:
  Gathering(const NewsSource& source, const std::optional<NewsKeys>& told, Day today)
      : m_source(source), m_told(told), m_today(today), m_other(source.couple.partner_of(source.me).id),
        m_first(first_month_of_news(today)), m_dated(told, today) {}

  News run() {
    keep_told();
    follow_moves();
    add_records();
    add_agreed();
    add_rounds();
    add_hobbies();
    std::sort(m_news.items.begin(), m_news.items.end(), [](const NewsItem& left, const NewsItem& right) {
      const auto order = compare(left.at, right.at);
      return left.about != right.about ? left.about < right.about : order != 0 ? order < 0 : left.key < right.key;
    });
    return std::move(m_news);
  }

private:
  // But for what is too old to be news again.
  void keep_told() {
    for (const auto& key : m_told.value_or(NewsKeys())) {
      if (key >= m_first && !DatedNews::is_line(key)) { // a hobby's begins with a letter
        m_news.told.insert(key);
      }
    }
  }

  void add(NewsItem item) {
    if (is_untold(item.key, item.at.day, m_told, m_today)) {
      m_news.items.push_back(std::move(item));
    } else if (item.key >= m_first) {
      m_news.told.insert(std::move(item.key));
    }
  }

  void add_records() {
    for (auto at = m_source.records.lower_bound(m_first); at != m_source.records.end(); ++at) {
      const auto& record = at->second;
      const bool is_told = is_entry(record) || record.kind == Kind::Series;
      if (is_told && !record.gone && author_of(record) == m_other) {
        add(item_of(record, m_source.couple));
      }
    }
    auto dated = m_dated.items(m_source.records, m_other, m_news.told);
    std::ranges::move(dated, std::back_inserter(m_news.items));
  }

  // Only what holds: of a rhythm or a pause that was changed since there is nothing left to be told.
  void add_agreed() {
    std::vector<const Record*> said = {latest_pause(m_source.records)};
    for (const auto name : rhythm_names) {
      said.push_back(latest_rhythm(m_source.records, name));
    }
    for (const auto* record : said) {
      if (record != nullptr && author_of(*record) == m_other && !is_pause_over(*record)) {
        add(item_of(*record, m_source.couple));
      }
    }
  }

  // Whether it's a pause that ended by itself, or the end of one that `me` never knew of.
  [[nodiscard]] bool is_pause_over(const Record& record) const {
    if (!ends_pause(record)) {
      return record.kind == Kind::Pause && record.until && record.until->day < m_today;
    }
    const auto* ended = latest_pause(m_source.records, &record);
    return ended == nullptr || (author_of(*ended) != m_source.me && !(m_told && m_told->contains(ended->id)));
  }

  // By the round, not by a seal: that of another machine, if it's earlier, may still take its place.
  void add_rounds() {
    const auto rounds = rounds_of(m_source.records, m_source.couple);
    for (const auto& round : rounds) {
      if (const auto talk = written_talk(round, m_source.couple)) {
        add({About::Talk, round.of, "talk",
             "both answers are open ('closer listen reveal'): " + on_one_line(talk->question), talk->at});
      } else if (const auto at = round.is_closeness() ? round.opened() : std::nullopt) {
        add({About::Talk, round.of, "closeness",
             fmt::format("both numbers for {} are open ('closer listen reveal')", month_of_closeness(round.of)), *at});
      }
    }
    for (const auto* round : waiting_for(rounds, m_source.couple, m_source.me, m_today)) {
      if (!m_source.passed.contains(round->of)) {
        const auto& seal = *round->answers.at(m_source.couple.index_of(m_other)).seal;
        add({About::Question, round->of + "?", "question",
             "waits for your answer ('closer listen answer'): " + on_one_line(round->question), seal.at});
      }
    }
  }

  void add_hobbies() {
    for (const auto& hobby : m_source.hobbies) {
      const auto key = fmt::format("{}/{}", hobby.owner, hobby.slug);
      if (hobby.owner != m_other || hobby.gone) {
        continue;
      }
      if (m_told && !m_told->contains(key)) { // no day says whether it is new if nothing was told yet
        m_news.items.push_back({About::Hobby, key, "new hobby", on_one_line(hobby.name), {m_today, std::nullopt}});
      } else {
        m_news.told.insert(key);
      }
    }
  }

  // What was told, and was moved to another day or brought back since, has another id and isn't news.
  void follow_moves() {
    for (bool is_growing = m_told.has_value(); is_growing;) {
      std::map<std::string, std::string, std::less<>> origins; // by the ends of the ids that can follow
      for (const auto& [id, record] : m_source.records) {
        if (record.gone && (m_dated.knows(id) || (id >= m_first && m_told->contains(id)))) {
          for (auto& tail : tails_behind_removed(id, record.rev)) {
            origins.emplace(std::move(tail), id);
          }
        }
      }
      is_growing = false;
      for (auto at = m_source.records.begin(); at != m_source.records.end() && !origins.empty(); ++at) {
        const auto& id = at->first;
        const auto origin = origins.find(parse_record_id(id)->tail);
        if (origin == origins.end()) {
          continue;
        }
        if (m_dated.knows(origin->second)) {
          m_dated.follow(origin->second, id);
          is_growing = true;
        } else if (id >= m_first && m_told->insert(id).second) {
          m_news.told.insert(id);
          is_growing = true;
        }
      }
    }
  }

  const NewsSource& m_source;
  std::optional<NewsKeys> m_told; // also under later ids
  Day m_today;
  std::string m_other;
  std::string m_first;
  DatedNews m_dated;
  News m_news;
};

} // namespace

std::string first_month_of_news(Day today) {
  constexpr int months_back = 2;
  return iso_month(add_months(today, -months_back));
}

bool is_untold(std::string_view key, Day day, const std::optional<NewsKeys>& told, Day today) {
  if (key < first_month_of_news(today)) {
    return false;
  }
  return told ? !told->contains(key) : today - day <= recent_news;
}

News news_of(const NewsSource& source, const std::optional<NewsKeys>& told, Day today) {
  return Gathering(source, told, today).run();
}

std::vector<std::string> say_news(const News& news, const Couple& couple, std::string_view me, std::size_t columns) {
  constexpr std::size_t most_shown = 10;
  std::vector<std::string> lines;
  if (news.items.empty()) {
    return lines;
  }
  const auto shown = std::min(most_shown, news.items.size());
  std::size_t widest = 0;
  for (std::size_t i = 0; i < shown; ++i) {
    widest = std::max(widest, width(printable(news.items[i].label)));
  }
  lines.push_back(fmt::format("New from {}:", couple.partner_of(me).name));
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& item = news.items[i];
    const auto command = item.command.empty() ? "" : fmt::format(" ('{}')", item.command);
    lines.push_back(truncate(
        fmt::format("  {}  {}{}", pad_right(printable(item.label), widest), printable(item.words), command), columns));
  }
  if (shown < news.items.size()) {
    lines.push_back(fmt::format("  and {} more: closer review", news.items.size() - shown));
  }
  return lines;
}

} // namespace closer
