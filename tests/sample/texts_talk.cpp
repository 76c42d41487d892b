// SPDX-License-Identifier: MIT
#include "texts.hpp"

#include <array>

namespace closer::sample {
namespace {

constexpr auto talks = std::to_array<Phrase>({
    {"Five minutes each about the day, good news first"},
    {"The reorganisation at work again, this time without solutions", "work"},
    {"Took it round the block, twice"},
    {"How it was to go back to the old neighbourhood"},
    {"About money, calmly", "money"},
    {"On the sofa, lights off, phones in the kitchen"},
    {"Dad's knee, and what that is really about", "family"},
    {"What we'd do with a free week, then why we don't"},
    {"On the balcony until the tea was cold", "", Season::Warm},
    {"The argument from the car, slower"},
    {"The week ahead, and which day will be the worst of it"},
    {"Whether we want to move, another round. Nobody won, which is good", "money"},
    {"In the car outside the house; neither of us got out"},
    {"Which parents on which day of Christmas", "family", Season::Advent},
    {"The friend who doesn't ring any more"},
    {"What I was like at nineteen. {other} wanted to know everything"},
    {"Read out our old messages from the bad winter. Quiet afterwards, good quiet"},
    {"The timer went off and we turned it round again"},
    {"In German for a change, für die Übung. I'm slower in it, and nicer"},
    {"The new boss, and the old boss, who is starting to look good", "work"},
    {"{other} was tired, so mostly me. We owe each other the second half"},
    {"Why I went quiet at the birthday", "family"},
    {"What each of us thought the other one meant"},
    {"Nothing much, on purpose. It turned into something"},
    {.text = "With the list from the drawer",
     .question = "What was the best half hour of your week?",
     .heard = "The tram with the new album, when nobody wanted anything from you"},
    {.text = "A long gap before the answer, worth it",
     .question = "What did you nearly tell me this week?",
     .heard = "That the promotion frightens you more than not getting it"},
    {.text = "Began as a joke",
     .question = "Which chore do you secretly not mind?",
     .heard = "Hanging up the washing, because the yard is so quiet then"},
    {.text = "We'd each have guessed wrong",
     .question = "Where in the flat do you feel most at home?",
     .heard = "At the kitchen window with your feet on the radiator"},
    {.text = "Short and to the point",
     .tag = "work",
     .question = "What would you like to be asked more often?",
     .heard = "What you are making, and not when it will be done"},
    {.text = "One good thing each",
     .question = "What are you looking forward to that isn't a holiday?",
     .heard = "The first evening of eating outside"},
    {.text = "Easier than the other way round",
     .tag = "family",
     .question = "What did your parents do well?",
     .heard = "They never left the house in the middle of a quarrel"},
    {.text = "And wrote it on the board",
     .question = "What could I take off your plate this month?",
     .heard = "The phone calls. All of the phone calls"},
    {.text = "Ended in giggling",
     .question = "Which of our habits would you keep for ever?",
     .heard = "Reading out the crossword, although I am no help"},
});

constexpr auto notes = std::to_array<Phrase>({
    {"We should always go home the canal way"},
    {"Ate on the floor, as on the day we got the keys", "home"},
    {"The word that we couldn't think of was 'colander'"},
    {"{other}'s song of the week lasts eleven minutes, and I like nine of them"},
    {"The cat from next door has decided that we live with it"},
    {"The orange sofa is gone. We stood there for a moment", "home"},
    {"First night with the window open", "home", Season::Warm},
    {"First frost: three gloves, no pair", "", Season::Cold},
    {"Plan for the weekend:\n1. nothing\n2. pancakes 🥞"},
    {"Quote of the week: 'I'm not lost, I'm early'"},
    {"The restaurant on the corner has changed hands. Mourning, then dumplings"},
    {"We no longer argue about the dishwasher. I don't know who surrendered", "home"},
    {"For the kitchen playlist: the one from the taxi"},
    {"The swallows are back under the gutter", "", Season::Warm},
    {"Heating's out. Slept in hats", "home", Season::Cold},
    {"{other} hums when reading maps"},
    {"Found an old shopping list in a coat: 'batteries, courage'"},
    {"Power cut: an hour of candles. 一期一会, as they say", "home"},
    {"Remember: the good hotel was the second one, not the one with the fountain"},
    {"The ficus has put out a leaf. We are unbearable about it", "home"},
    {"We both dreamed of trains"},
    {"Assembled a wardrobe together. One screw left over, no harsh words", "home"},
    {"Our word for the cold bit behind the door: Zugluftmännchen", "home", Season::Cold},
    {"The tomatoes come to eleven euros each. Worth it", "", Season::Warm},
    {"Tried to remember our first row. Something with a tent"},
    {"Voted, argued about it, made pasta"},
    {"Both ill, one blanket, no dignity 🤧", "", Season::Cold},
    {"Grandma's recipe card turned up: вареники, in three people's handwriting", "family"},
    {"Moved the bed to the other wall. It's like being away", "home"},
    {"The tree is too tall again. We measured the room, not the stand", "home", Season::Advent},
});

} // namespace

std::span<const Phrase> listen_phrases() { return talks; }
std::span<const Phrase> note_phrases() { return notes; }

std::span<const Phrase> phrases(Kind kind) {
  switch (kind) {
  case Kind::Hobby: return hobby_phrases();
  case Kind::Outing: return outing_phrases();
  case Kind::Little: return little_phrases();
  case Kind::Noticed: return noticed_phrases();
  case Kind::Listen: return listen_phrases();
  default: return note_phrases();
  }
}

} // namespace closer::sample
