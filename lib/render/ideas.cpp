// SPDX-License-Identifier: MIT
#include "render/ideas.hpp"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "render/data/tables.hpp"

namespace closer {
namespace {

using Json = nlohmann::ordered_json;

template <std::size_t Count>
std::vector<std::string> words_of(unsigned bits, const std::array<std::string_view, Count>& names) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < Count; ++i) {
    if ((bits >> i & 1U) != 0) {
      words.emplace_back(names.at(i));
    }
  }
  return words;
}

std::string facts_of(const Idea& idea) {
  constexpr std::array<std::string_view, 4> costs = {"free", "small change", "the price of a meal",
                                                     "worth saving up for"};
  const auto place = idea.place == Idea::Place::Either ? "indoors or out" : name(idea.place);
  return fmt::format("{}, {}, {}, {} ({})", title(idea.way), say_minutes(idea.minutes),
                     costs.at(static_cast<std::size_t>(idea.cost)), place, idea.id);
}

std::string to_text(const Idea& idea, std::string_view text, const Style& style) {
  return hanging("", text, style) + faint(hanging("", facts_of(idea), style), style);
}

Json to_json(const Idea& idea, std::string_view text) {
  Json result = {{"id", idea.id},
                 {"way", name(idea.way)},
                 {"text", text},
                 {"minutes", idea.minutes},
                 {"cost", idea.cost},
                 {"place", name(idea.place)},
                 {"energy", name(idea.energy)},
                 {"talk", idea.talk},
                 {"novelty", idea.novelty},
                 {"group", idea.group},
                 {"seasons", words_of(idea.seasons, season_names())},
                 {"suits", words_of(idea.suits, suit_names())}};
  result["only"] = idea.only;
  if (idea.hobby_kind) {
    result["hobby_kind"] = name(*idea.hobby_kind);
  }
  return result;
}

constexpr std::string_view tsv_header = "id\tway\tminutes\tcost\tplace\tenergy\ttalk\tnovelty\tgroup\thobby\ttext\n";

std::string to_tsv(const Idea& idea, std::string_view text, const Hobby* hobby) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", idea.id, name(idea.way), idea.minutes, idea.cost,
                     name(idea.place), name(idea.energy), idea.talk, idea.novelty, tsv_field(idea.group),
                     hobby == nullptr ? std::string() : fmt::format("{}/{}", hobby->owner, hobby->slug),
                     tsv_field(text));
}

std::string dump(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

} // namespace

std::string proposals_to(Shape shape, std::span<const Proposal> proposals, Day day, Why why, const Style& style) {
  if (shape == Shape::Json) {
    Json document = {{"v", 1}, {"day", iso_day(day)}, {"ideas", Json::array()}};
    for (const auto& proposal : proposals) {
      auto idea = to_json(proposal.idea, proposal.text);
      if (proposal.hobby != nullptr) {
        idea["hobby"] = proposal.hobby->slug;
        idea["whose"] = proposal.hobby->owner;
      }
      idea["why"] = proposal.reasons;
      document["ideas"].push_back(std::move(idea));
    }
    return dump(document);
  }
  std::string result(shape == Shape::Tsv ? tsv_header : std::string_view());
  for (const auto& proposal : proposals) {
    if (shape == Shape::Tsv) {
      result += to_tsv(proposal.idea, proposal.text, proposal.hobby);
      continue;
    }
    result += (result.empty() ? "" : "\n") + to_text(proposal.idea, proposal.text, style);
    if (why == Why::Said) {
      for (const auto& reason : proposal.reasons) {
        result += hanging("  ", reason, style);
      }
    }
  }
  return result;
}

std::string ideas_to(Shape shape, std::span<const Idea> ideas, const Style& style) {
  if (shape == Shape::Json) {
    Json document = {{"v", 1}, {"ideas", Json::array()}};
    for (const auto& idea : ideas) {
      document["ideas"].push_back(to_json(idea, idea.text));
    }
    return dump(document);
  }
  std::string result(shape == Shape::Tsv ? tsv_header : std::string_view());
  for (const auto& idea : ideas) {
    if (shape == Shape::Tsv) {
      result += to_tsv(idea, idea.text, nullptr);
    } else {
      result += (result.empty() ? "" : "\n") + to_text(idea, text_of_any_hobby(idea), style);
    }
  }
  return result;
}

} // namespace closer
