// SPDX-License-Identifier: MIT
// What everybody would name, and what research and counsellors agree on, is in the catalogue in plain words.
#include <algorithm>
#include <array>

#include "../support.hpp"
#include "advice/catalogue.hpp"

namespace closer {
namespace {

struct Classic {
  std::string_view what;
  std::string_view id;
  std::string_view words; // that its title or its text has
};

constexpr std::array classics = {
    Classic{"a theme park", "theme-park", "theme park"},
    Classic{"bowling", "bowling", "bowling"},
    Classic{"a film and a meal", "film-and-meal", "film, then have a meal"},
    Classic{"a hike", "hike", "hike"},
    Classic{"a bike ride", "bike-slow-with-stop", "bike ride"},
    Classic{"climbing", "climbing", "climbing"},
    Classic{"a zip line", "zip-line", "zip line"},
    Classic{"rafting", "rafting", "rafting"},
    Classic{"coffee in bed", "coffee-in-bed", "coffee in bed"},
    Classic{"something bought just because", "gift-just-because", "just because"},
    Classic{"five minutes each about the day", "tell-about-the-day", "Five minutes each"},
    Classic{"trying the other's hobby", "hobby-try", "Try it together"},
    Classic{"showing one's own", "hobby-show-off", "show off"},
};

constexpr std::array agreed = {
    Classic{"a hello that is meant", "hello-hug-first", "Greet"},
    Classic{"a goodbye that is meant", "goodbye-kiss-and-wish", "real goodbye"},
    Classic{"a real hug", "hug-full-minute", "full minute"},
    Classic{"the day's stress, without advice", "stress-no-advice", "advice can wait"},
    Classic{"thanks for something exact", "thanks-for-one-exact-thing", "something exact"},
    Classic{"asking about good news", "news-good", "good news"},
    Classic{"time without telephones", "evening-without-screens", "without any screens"},
    Classic{"something new together", "new-food", "new"},
    Classic{"something to look forward to", "plan-to-look-forward-to", "look forward to"},
    Classic{"a weekly look at the week", "week-look-back", "week"},
    Classic{"touch", "hand-on-shoulder", "Touch"},
};

void require_all(std::span<const Classic> all) {
  const auto ideas = built_in_ideas();
  for (const auto& classic : all) {
    const auto found = std::ranges::find(ideas, classic.id, &Idea::id);
    BOOST_REQUIRE_MESSAGE(found != ideas.end(), classic.what << " needs " << classic.id);
    const auto said = whole_text(found->title, found->text);
    BOOST_TEST(holds(said, classic.words), classic.what << " in: " << said);
    BOOST_TEST((!found->only && found->apart != Idea::Apart::Only), classic.what);
  }
}

} // namespace

BOOST_AUTO_TEST_SUITE(catalogue_classics)

BOOST_AUTO_TEST_CASE(what_the_advice_names_is_there) { require_all(classics); }

BOOST_AUTO_TEST_CASE(what_research_and_counsellors_agree_on_is_there) { require_all(agreed); }

BOOST_AUTO_TEST_CASE(twenty_minutes_about_the_days_stress_take_twenty_minutes) {
  BOOST_TEST(std::ranges::find(built_in_ideas(), "stress-no-advice", &Idea::id)->minutes == 20);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
