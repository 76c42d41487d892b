// SPDX-License-Identifier: MIT
#include "texts.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace closer::sample {
namespace {

// Those that are solo come in no text.
constexpr auto all_pastimes = std::to_array<Pastime>({
    {"sam", "bouldering", "Bouldering", Share::Share, "Spare shoes are in the hall cupboard", 75, 150},
    {"sam", "sourdough", "Sourdough", Share::Open, "The starter lives in the fridge door. Don't shake it", 40, 90},
    {"sam", "birdwatching", "Birdwatching", Share::Open, "The second binoculars hang by the door", 60, 180},
    {"sam", "board-games", "Board games", Share::Share, "", 50, 150},
    {"sam", "running", "Running", Share::Solo, "The one hour when nobody asks me anything", 30, 60},
    {"ana", "ceramics", "Ceramics", Share::Share, "Two wheels next to each other, clay is paid until summer", 90, 150},
    {"ana", "cold-swimming", "Cold swimming", Share::Open, "The lake, not the pool. The flask is the point", 40, 90},
    {"ana", "japanese", "日本語", Share::Open, "Mistakes welcome, I make them too", 25, 60},
    {"ana", "film-photography", "Film photography", Share::Share, "The bathroom is the darkroom, knock twice", 60, 150},
    {"ana", "cello", "Cello", Share::Solo, "Door closed, please", 30, 60},
});

constexpr Phrase about(std::string_view slug, Writer writer, std::string_view text, std::string_view tag = {}) {
  return {.text = text, .tag = tag, .slug = slug, .writer = writer};
}

constexpr Phrase in_season(Phrase phrase, Season season) {
  phrase.season = season;
  return phrase;
}

constexpr Phrase for_the_first_time(Phrase phrase) {
  phrase.is_new = true;
  return phrase;
}

constexpr auto Either = Writer::Either;
constexpr auto Owner = Writer::Owner;
constexpr auto Guest = Writer::Guest;

constexpr auto hobby_texts = std::to_array<Phrase>({
    about("bouldering", Either, "Both fell off the same purple hold, four times"),
    about("bouldering", Owner, "{other} flashed the yellow one that I've been falling off for weeks"),
    about("bouldering", Guest, "Topped my first blue. Then looked down, a mistake"),
    about("bouldering", Either, "Traverse game along the whole back wall. Loser buys the Spezi"),
    about("bouldering", Owner, "Taught the heel hook. {other} now heel-hooks the sofa"),
    for_the_first_time(in_season(
        about("bouldering", Guest, "First time on real rock. Nobody has painted the holds", "outdoors"), Season::Warm)),
    about("sourdough", Either, "Folded, waited, folded. The loaf is flat and delicious", "kitchen"),
    about("sourdough", Guest, "Did all the folds myself, to the timer. I get it now, slightly", "kitchen"),
    about("sourdough", Owner, "{other} scored a fern into the crust. Mine got a dash", "kitchen"),
    about("sourdough", Either, "Rye this time. One could build with it", "kitchen"),
    for_the_first_time(about("sourdough", Either, "Pizza from the starter, on the hot stone. A new era", "kitchen")),
    about("birdwatching", Guest, "Saw the kingfisher for a second, talked about it for an hour", "outdoors"),
    about("birdwatching", Either, "Reed bed at dawn: two bitterns heard, none seen, thermos empty", "morning"),
    in_season(about("birdwatching", Owner, "{other} knows the blackcap by ear now", "outdoors"), Season::Warm),
    in_season(
        about("birdwatching", Either, "Counted the ducks from the bench. 43, or 44; one was a bottle", "outdoors"),
        Season::Cold),
    for_the_first_time(
        about("birdwatching", Either, "The hide on the far shore: a sea eagle 🦅, and nobody but us", "outdoors")),
    about("board-games", Owner, "Taught {other} the one with the lighthouses. Lost by two points"),
    about("board-games", Guest, "Won by one sheep. Writing it down, because {other} won't"),
    about("board-games", Either, "Cards at the kitchen table until the rules gave out"),
    about("board-games", Either, "Half a campaign, all of the biscuits"),
    for_the_first_time(about("board-games", Either, "The new one where you play together: the island sank, we didn't")),
    about("ceramics", Guest, "My bowl wanted to be a plate, so it is a plate"),
    about("ceramics", Owner, "{other} centred the clay at the third go. Unfair"),
    about("ceramics", Either, "Glazed the two mugs. Bets on the blue are open until the kiln is"),
    about("ceramics", Either, "Trimmed feet, both with slip in our hair"),
    for_the_first_time(
        about("ceramics", Guest, "First time at the big wheel. Like holding on to a small angry animal")),
    in_season(about("cold-swimming", Guest, "In up to the neck, ninety seconds, swore in two languages", "outdoors"),
              Season::Cold),
    about("cold-swimming", Owner, "{other} went in first. There are witnesses", "outdoors"),
    about("cold-swimming", Either, "The lake before breakfast, mist on it, nobody there but a heron", "morning"),
    in_season(about("cold-swimming", Either, "Warm enough to stay in and talk, out by the raft", "outdoors"),
              Season::Warm),
    for_the_first_time(in_season(
        about("cold-swimming", Either, "Swam while it snowed ❄️ Tea has never tasted like that", "outdoors"),
        Season::Cold)),
    about("japanese", Guest, "Five ways of being sorry: ごめん, すみません, and three that I've forgotten"),
    about("japanese", Either, "Ordered the whole dinner in Japanese. 餃子もください, and gyōza came!"),
    about("japanese", Owner, "{other} can read ラーメン on the shop sign now, and does, every time"),
    about("japanese", Either, "Twenty minutes of film without subtitles, then we both confessed"),
    for_the_first_time(
        about("japanese", Either, "Wrote our names with a brush, サム and アナ. The table has one, too")),
    about("film-photography", Guest, "Loaded the film myself, in the dark, under the duvet"),
    about("film-photography", Owner, "{other} took 36 pictures of one bridge. Four are good, which is a lot"),
    about("film-photography", Either, "Developed two rolls in the bath. The harbour one is fogged"),
    about("film-photography", Either, "Along the river at dusk, one frame for each lamp post"),
    for_the_first_time(
        about("film-photography", Either, "Our first print: the picture came up in the tray like someone at a window")),
});

constexpr Phrase usual(int minutes, std::string_view text, Season season = Season::Any) {
  return {.text = text, .season = season, .minutes = minutes};
}

constexpr Phrase fresh(int minutes, std::string_view text, Season season = Season::Any) {
  return for_the_first_time(usual(minutes, text, season));
}

constexpr auto outing_texts = std::to_array<Phrase>({
    usual(300, "Railway museum, then noodles by the station"),
    usual(150, "Bowling. Lost to the children on the next lane"),
    usual(390, "Hiked up to the ruin. The view was fog, the soup was excellent"),
    fresh(450, "Theme park in the drizzle: no queues. Three times on the wooden one", Season::Warm),
    usual(360, "Cycled to the lake and back along the canal. One puncture, mine", Season::Warm),
    usual(270, "Matinee, then dinner while it was still light"),
    fresh(210, "High ropes. I'm not afraid of heights, only of edges", Season::Warm),
    usual(240, "Sauna and snow, in that order", Season::Cold),
    usual(150, "Ice rink. Held hands for balance, then not for balance", Season::Cold),
    usual(180, "Flea market with ten euros each. Bought each other terrible presents"),
    fresh(300, "Canoe on the river. Steering is a conversation", Season::Warm),
    fresh(420, "Took the first train on the board and got off where it looked nice"),
    usual(180, "Botanical garden, in the glasshouse, rain on the roof", Season::Cold),
    fresh(150, "Escape room. Out with eleven minutes to spare, mostly {other}'s doing"),
    fresh(180, "The old observatory: Saturn has rings, it's true 🪐 Cold feet", Season::Cold),
    fresh(470, "Day trip to Görlitz: arcades, poppy-seed cake, the last train back"),
    fresh(130, "Karting. The helmet hair lasted longer than my lead"),
    usual(240, "Picnic up in the hills. No knife, so we broke everything by hand", Season::Warm),
    usual(210, "Open-air cinema under two blankets", Season::Warm),
    usual(150, "Christmas market at opening time, one Glühwein each, home before the crowds", Season::Advent),
    usual(180, "Modern art. Our favourite piece was the staircase"),
    fresh(240, "Hired a tandem. Only one of us pedalled; which one is disputed", Season::Warm),
    fresh(210, "Planetarium, then the real ones from the car park", Season::Cold),
    usual(240, "Thermal baths until our fingers were raisins", Season::Cold),
    usual(420, "Brunch that became a walk that became dinner"),
    usual(210, "The zoo in winter. The otters had it to themselves, and so did we", Season::Cold),
    fresh(330, "The old railway line on foot, with torches for the tunnel"),
    fresh(240, "Sunrise from the tower hill, breakfast from the flask, asleep by noon", Season::Warm),
    usual(130, "Mini-golf, seventeen holes of dignity and one of none", Season::Warm),
    fresh(180, "Jazz in a cellar, standing, both sets"),
    usual(470, "Drove to the sea for the day, because it was there"),
    fresh(130, "Trampoline hall among nine-year-olds. Everything hurts"),
});

} // namespace

std::span<const Phrase> hobby_phrases() { return hobby_texts; }
std::span<const Phrase> outing_phrases() { return outing_texts; }
std::span<const Pastime> pastimes() { return all_pastimes; }

const Pastime& pastime(std::string_view slug) {
  const auto* found =
      std::find_if(all_pastimes.begin(), all_pastimes.end(), [&](const Pastime& one) { return one.slug == slug; });
  if (found == all_pastimes.end()) {
    throw std::logic_error("a text is about a hobby that nobody has");
  }
  return *found;
}

} // namespace closer::sample
