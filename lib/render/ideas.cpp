// SPDX-License-Identifier: MIT
#include "render/ideas.hpp"

#include <array>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "render/data/tables.hpp"

namespace closer {
namespace {

std::vector<std::string> seasons_of(const Idea& idea) {
  const auto names = season_names();
  std::vector<std::string> seasons;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((idea.seasons >> i & 1U) != 0) {
      seasons.emplace_back(names.at(i));
    }
  }
  return seasons;
}

template <typename Enum> std::string_view word_of(Enum value, std::span<const std::string_view> names) {
  return names[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, 4> costs = {"free", "small change", "the price of a meal",
                                                   "worth saving up for"};

std::string cost_of(const Idea& idea) { return std::string(costs.at(static_cast<std::size_t>(idea.cost))); }

std::string facts_of(const Idea& idea, const std::string& about) {
  const auto place = idea.place == Idea::Place::Either ? "indoors or out" : word_of(idea.place, place_names());
  return fmt::format("{}{}, {}, {}, {} ({})", title(idea.way), about, say_minutes(idea.minutes), cost_of(idea), place,
                     idea.id);
}

// What a proposal, or an idea for anybody, says.
struct Said {
  std::string title;
  std::string text;
  std::string about; // whose hobby: ": Choir (Ana)"
};

std::string to_text(const Idea& idea, const Said& said, const Style& style) {
  return strong(hanging("", said.title, style), style) +
         (said.text.empty() ? std::string() : hanging("", said.text, style)) +
         labelled(hanging("", facts_of(idea, said.about), style), title(idea.way), ink_of(idea.way), style);
}

// All but what a proposal adds to it, in an open object.
void write_fields(JsonWriter& json, const Idea& idea, std::string_view title, std::string_view text) {
  json.name("id").text(idea.id).name("way").text(name(idea.way)).name("title").text(title).name("text").text(text);
  json.name("minutes").whole(idea.minutes).name("cost").whole(idea.cost);
  json.name("place").text(word_of(idea.place, place_names()));
  json.name("energy").text(word_of(idea.energy, energy_names()));
  json.name("talk").whole(idea.talk).name("novelty").whole(idea.novelty).name("group").text(idea.group);
  json.name("seasons").texts(seasons_of(idea));
  json.name("apart").text(word_of(idea.apart, apart_names()));
  json.name("children").text(word_of(idea.children, children_names()));
  json.name("car").truth(idea.needs_car).name("brave").truth(idea.is_brave).name("secret").truth(idea.is_secret);
  if (idea.only) {
    json.name("only").text(word_of(*idea.only, occasion_names()));
  }
  if (idea.hobby_kind) {
    json.name("hobby_kind").text(name(*idea.hobby_kind));
  }
}

constexpr std::string_view tsv_header =
    "id\tway\tminutes\tcost\tplace\tenergy\ttalk\tnovelty\tgroup\thobby\ttitle\ttext\n";

std::string to_tsv(const Idea& idea, std::string_view title, std::string_view text, const Hobby* hobby) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", idea.id, name(idea.way), idea.minutes,
                     idea.cost, word_of(idea.place, place_names()), word_of(idea.energy, energy_names()), idea.talk,
                     idea.novelty, tsv_field(idea.group),
                     hobby == nullptr ? std::string() : fmt::format("{}/{}", hobby->owner, hobby->slug),
                     tsv_field(title), tsv_field(text));
}

} // namespace

void write_proposal(JsonWriter& json, const Proposal& proposal, const Couple& couple) {
  json.begin_object();
  write_fields(json, proposal.idea, proposal.title, proposal.text);
  if (proposal.hobby != nullptr) {
    json.name("hobby").text(proposal.hobby->slug).name("whose").text(proposal.hobby->owner);
  }
  if (!proposal.step.empty()) {
    json.name("step").begin_object().name("series").text(couple.series->id);
    json.name("number").whole(proposal.idea.step->number).name("of").count(couple.series->steps).end_object();
  }
  json.name("for_a_free_day").truth(proposal.is_for_a_free_day).name("why").texts(proposal.reasons).end_object();
}

std::string proposals_to(Format format, std::span<const Proposal> proposals, const Couple& couple, Day day, Why why,
                         const Style& style) {
  if (format == Format::Json) {
    return json_document([&](JsonWriter& json) {
      json.name("day").text(iso_day(day)).name("ideas");
      json.each(proposals, [&](const Proposal& each) { write_proposal(json, each, couple); });
    });
  }
  std::string result(format == Format::Tsv ? tsv_header : std::string_view());
  for (const auto& proposal : proposals) {
    const auto& idea = proposal.idea;
    const auto* hobby = proposal.hobby;
    if (format == Format::Tsv) {
      result += to_tsv(idea, proposal.title, proposal.text, hobby);
      continue;
    }
    const auto about =
        hobby == nullptr ? "" : fmt::format(": {} ({})", printable(hobby->name), couple.name_of(hobby->owner));
    const auto title = proposal.is_for_a_free_day ? "For a free day: " + proposal.title : proposal.title;
    result += (result.empty() ? "" : "\n") + to_text(idea, {title, proposal.text, about}, style);
    if (!proposal.step.empty()) {
      result += faint(hanging("", proposal.step, style), style);
    }
    if (proposal.is_for_a_free_day) {
      result += faint(hanging("", fmt::format("closer idea plan {} --on saturday", idea.id), style), style);
    }
    if (why == Why::Said) {
      for (const auto& reason : proposal.reasons) {
        result += hanging("  ", reason, style);
      }
    }
  }
  return result;
}

std::string ideas_to(Format format, std::span<const Idea> ideas, const Style& style) {
  if (format == Format::Json) {
    return json_document([&](JsonWriter& json) {
      json.name("ideas").each(ideas, [&](const Idea& idea) {
        json.begin_object();
        write_fields(json, idea, idea.title, idea.text);
        json.end_object();
      });
    });
  }
  if (format == Format::Tsv) {
    std::string result(tsv_header);
    for (const auto& idea : ideas) {
      result += to_tsv(idea, idea.title, idea.text, nullptr);
    }
    return result;
  }
  std::string result;
  for (const auto& idea : ideas) {
    const auto facts = fmt::format("{}, {} ({})", say_minutes(idea.minutes), cost_of(idea), idea.id);
    result += hanging("", whole_text(for_anybody(idea.title), facts), style);
  }
  return result;
}

std::string idea_to(Format format, const Idea& idea, const Style& style) {
  return format == Format::Text ? to_text(idea, {for_anybody(idea.title), for_anybody(idea.text), {}}, style)
                                : ideas_to(format, std::span(&idea, 1), style);
}

} // namespace closer
