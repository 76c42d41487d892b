// SPDX-License-Identifier: MIT
// Lines as people type them into a phone, and what becomes of each on Sunday 22 November 2026.
#include "journal/inbox/inbox_line.hpp"

#include <array>

#include <fmt/format.h>

#include "../support.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

struct Typed {
  std::string_view line;
  std::string_view read; // "KIND DAY [MINUTESmin] TEXT [#TAG...]"; "" where it says nothing, "?" where it stays
};

std::string read(std::string_view line) {
  try {
    const auto read = read_inbox_line(line, on("2026-11-22"));
    if (!read) {
      return {};
    }
    std::string text = fmt::format("{} {}", name(read->kind), to_iso(read->at).substr(5));
    text += read->minutes ? fmt::format(" {}min", *read->minutes) : "";
    text += read->text.empty() ? "" : " " + read->text;
    return text + (read->tags.empty() ? "" : " #" + join(read->tags, " #"));
  } catch (const UsageError&) {
    return "?";
  }
}

constexpr std::array marks = {
    Typed{"- little coffee in bed", "little 11-22 coffee in bed"},
    Typed{"- [ ] little coffee in bed", "little 11-22 coffee in bed"},
    Typed{"- [x] little coffee in bed", "little 11-22 coffee in bed"},
    Typed{"- [X] Little coffee in bed", "little 11-22 coffee in bed"},
    Typed{"[x] little coffee", "little 11-22 coffee"},
    Typed{"[] little coffee", "little 11-22 coffee"},
    Typed{"* [ ] noticed the bins", "noticed 11-22 the bins"},
    Typed{"1. little coffee", "little 11-22 coffee"},
    Typed{"12. little coffee", "little 11-22 coffee"},
    Typed{"2) outing to the lake", "outing 11-22 to the lake"},
    Typed{"(3) outing to the lake", "outing 11-22 to the lake"},
    Typed{"\u2013 little coffee", "little 11-22 coffee"},
    Typed{"\u2014 little coffee", "little 11-22 coffee"},
    Typed{"\u2022 little coffee", "little 11-22 coffee"},
    Typed{"\u2022\u00A0little coffee", "little 11-22 coffee"},
    Typed{"\u2022\tlittle coffee", "little 11-22 coffee"},
    Typed{"\u25E6 little coffee", "little 11-22 coffee"},
    Typed{"\u2610 little coffee", "little 11-22 coffee"},
    Typed{"\u2705 little coffee", "little 11-22 coffee"},
    Typed{"> little coffee", "little 11-22 coffee"},
    Typed{"\u2192 little coffee", "little 11-22 coffee"},
    Typed{"\u2615 little coffee", "little 11-22 coffee"},
    Typed{"\u2764\uFE0F Little coffee", "little 11-22 coffee"},
    Typed{"\u2764\uFE0F you", "note 11-22 \u2764\uFE0F you"},
    Typed{"\"little coffee\"", "little 11-22 coffee"},
    Typed{"\u201Clittle coffee\u201D", "little 11-22 coffee"},
    Typed{"\u201CI do\u201D", "note 11-22 \u201CI do\u201D"},
    Typed{"\u201CYesterday: tea\u201D", "note 11-21 tea"},
    Typed{"**Little** coffee", "little 11-22 coffee"},
    Typed{"**Little:** coffee", "little 11-22 coffee"},
    Typed{"_noticed_ the bins", "noticed 11-22 the bins"},
    Typed{"-", ""},
    Typed{"- [ ]", ""},
    Typed{"1.", ""},
    Typed{"* * *", ""},
    Typed{"- - -", ""},
    Typed{"___", ""},
    Typed{"## Our week", ""},
    Typed{"#", ""},
    Typed{"-5 degrees and sun", "note 11-22 -5 degrees and sun"},
    Typed{"1.5 km along the river", "note 11-22 1.5 km along the river"},
    Typed{"100 little stars", "note 11-22 100 little stars"},
    Typed{"- [ ] - little coffee", "little 11-22 coffee"},
    Typed{"* 1. little coffee", "little 11-22 coffee"},
    Typed{"'little coffee'", "little 11-22 coffee"},
    Typed{"\"Little\" is a small word", "note 11-22 \"Little\" is a small word"},
    Typed{"Re: little coffee", "note 11-22 Re: little coffee"},
    Typed{"<b>little coffee</b>", "note 11-22 <b>little coffee</b>"},
    Typed{"a) little coffee", "little 11-22 coffee"},
    Typed{"=> little coffee", "little 11-22 coffee"},
    Typed{"1. 2. 3. go", "note 11-22 2. 3. go"},
    Typed{"|little coffee|", "note 11-22 |little coffee|"},
    Typed{"5) apples", "note 11-22 apples"},
};

constexpr std::array kinds = {
    Typed{"Little coffee", "little 11-22 coffee"},
    Typed{"LITTLE COFFEE", "little 11-22 COFFEE"},
    Typed{"little:coffee", "little 11-22 coffee"},
    Typed{"little : coffee", "little 11-22 coffee"},
    Typed{"little\uFF1Acoffee", "little 11-22 coffee"},
    Typed{"little\uFF1A coffee", "little 11-22 coffee"},
    Typed{"Little \u2013 coffee", "little 11-22 coffee"},
    Typed{"little - coffee", "little 11-22 coffee"},
    Typed{"little\u00A0coffee", "little 11-22 coffee"},
    Typed{"little\u202Fcoffee", "little 11-22 coffee"},
    Typed{"little, coffee", "little 11-22 coffee"},
    Typed{"Outing: zoo", "outing 11-22 zoo"},
    Typed{"Outing, zoo", "outing 11-22 zoo"},
    Typed{"Noticed you fixed the bike", "noticed 11-22 you fixed the bike"},
    Typed{"noticed \u201Cthe dishes\u201D", "noticed 11-22 \u201Cthe dishes\u201D"},
    Typed{"noticed he\u2019d made soup", "noticed 11-22 he\u2019d made soup"},
    Typed{"Hobby bouldering", "hobby 11-22 bouldering"},
    Typed{"Note buy milk", "note 11-22 buy milk"},
    Typed{"note:http://a.example/x", "note 11-22 http://a.example/x"},
    Typed{"Listen about her mother", "listen 11-22 about her mother"},
    Typed{"listen: we talked about the move", "listen 11-22 we talked about the move"},
    Typed{"thanks for the soup", "noticed 11-22 thanks for the soup"},
    Typed{"Thanks for the soup!", "noticed 11-22 Thanks for the soup!"},
    Typed{"Thanks, that was lovely", "noticed 11-22 Thanks, that was lovely"},
    Typed{"Thanks! That was lovely", "noticed 11-22 Thanks! That was lovely"},
    Typed{"thank you for waiting", "noticed 11-22 thank you for waiting"},
    Typed{"Thank you, my love", "noticed 11-22 Thank you, my love"},
    Typed{"thanks so much for driving", "noticed 11-22 thanks so much for driving"},
    Typed{"thx for the lift", "noticed 11-22 thx for the lift"},
    Typed{"many thanks for the soup", "noticed 11-22 many thanks for the soup"},
    Typed{"thank u for the soup", "noticed 11-22 thank u for the soup"},
    Typed{"Datenight at home", "outing 11-22 Datenight at home"},
    Typed{"date-night sushi", "outing 11-22 date-night sushi"},
    Typed{"date  night   sushi", "outing 11-22 date  night   sushi"},
    Typed{"Talk 1h about #work", "listen 11-22 60min about #work #work"},
    Typed{"talk, 10 min", "listen 11-22 10min"},
    Typed{"little little tea", "little 11-22 little tea"},
    Typed{"date night", "outing 11-22 date night"},
    Typed{"Date night at the harbour", "outing 11-22 Date night at the harbour"},
    Typed{"Date night: sushi", "outing 11-22 Date night: sushi"},
    Typed{"date night was lovely", "outing 11-22 date night was lovely"},
    Typed{"yesterday date night", "outing 11-21 date night"},
    Typed{"Last night: date night, sushi", "outing 11-21 date night, sushi"},
    Typed{"talk 10 min", "listen 11-22 10min"},
    Typed{"Talk 10 min about work", "listen 11-22 10min about work"},
    Typed{"talked 20 minutes about the move", "listen 11-22 20min about the move"},
    Typed{"talked for half an hour", "listen 11-22 30min"},
    Typed{"talk: the move", "listen 11-22 the move"},
};

constexpr std::array sentences = {
    Typed{"Thing is, I miss you", "note 11-22 Thing is, I miss you"},
    Typed{"Little one slept through", "note 11-22 Little one slept through"},
    Typed{"Little ones are ill", "note 11-22 Little ones are ill"},
    Typed{"Little by little it gets better", "note 11-22 Little by little it gets better"},
    Typed{"Little did I know", "note 11-22 Little did I know"},
    Typed{"Little is known", "note 11-22 Little is known"},
    Typed{"Little girl next door waved", "note 11-22 Little girl next door waved"},
    Typed{"Note to self: buy milk", "note 11-22 Note to self: buy milk"},
    Typed{"Note to self \u2013 buy milk", "note 11-22 Note to self \u2013 buy milk"},
    Typed{"Note that the shop closes", "note 11-22 Note that the shop closes"},
    Typed{"Notes from the meeting", "note 11-22 Notes from the meeting"},
    Typed{"Listen to this: she sings", "note 11-22 Listen to this: she sings"},
    Typed{"Listen, I miss you", "note 11-22 Listen, I miss you"},
    Typed{"Listen! A nightingale", "note 11-22 Listen! A nightingale"},
    Typed{"Listen up", "note 11-22 Listen up"},
    Typed{"Outing of the year was cancelled", "note 11-22 Outing of the year was cancelled"},
    Typed{"Outing cancelled", "note 11-22 Outing cancelled"},
    Typed{"Outing was rained off", "note 11-22 Outing was rained off"},
    Typed{"Outings are expensive", "note 11-22 Outings are expensive"},
    Typed{"Hobby of mine: stamps", "note 11-22 Hobby of mine: stamps"},
    Typed{"Hobby shop is closing", "note 11-22 Hobby shop is closing"},
    Typed{"Noticed by nobody", "note 11-22 Noticed by nobody"},
    Typed{"Thanks to the rain we stayed in", "note 11-22 Thanks to the rain we stayed in"},
    Typed{"Thanksgiving at her mother's", "note 11-22 Thanksgiving at her mother's"},
    Typed{"Thank god it's Friday", "note 11-22 Thank god it's Friday"},
    Typed{"Thank you letters written", "note 11-22 Thank you letters written"},
    Typed{"Thanks but no thanks", "note 11-22 Thanks but no thanks"},
    Typed{"Thanks for nothing", "note 11-22 Thanks for nothing"},
    Typed{"Ty Burrell was funny", "note 11-22 Ty Burrell was funny"},
    Typed{"littel coffee", "note 11-22 littel coffee"},
    Typed{"Outing?", "note 11-22 Outing?"},
    Typed{"Yesterday's soup was great", "note 11-22 Yesterday's soup was great"},
    Typed{"gestern: Kaffee im Bett", "note 11-22 gestern: Kaffee im Bett"},
    Typed{"hier: petit caf\u00E9", "note 11-22 hier: petit caf\u00E9"},
    Typed{"ayer: caf\u00E9 en la cama", "note 11-22 ayer: caf\u00E9 en la cama"},
    Typed{"20 Uhr: Kino", "note 11-22 20 Uhr: Kino"},
    Typed{"\u20AC5 little cake", "note 11-22 \u20AC5 little cake"},
    Typed{"1/2 day off: outing lake", "note 11-22 1/2 day off: outing lake"},
    Typed{"No thanks", "note 11-22 No thanks"},
    Typed{"Date night cancelled", "note 11-22 Date night cancelled"},
    Typed{"Date night tomorrow?", "note 11-22 Date night tomorrow?"},
    Typed{"Date palms are dying", "note 11-22 Date palms are dying"},
    Typed{"Talk to the landlord", "note 11-22 Talk to the landlord"},
    Typed{"Talked to mum", "note 11-22 Talked to mum"},
    Typed{"Talk show was funny", "note 11-22 Talk show was funny"},
    Typed{"Sunday was lovely", "note 11-22 Sunday was lovely"},
    Typed{"Did the dishes", "note 11-22 Did the dishes"},
    Typed{"Done with work at last", "note 11-22 Done with work at last"},
    Typed{"Date: night", "note 11-22 Date: night"},
    Typed{"Big Ben at night", "note 11-22 Big Ben at night"},
    Typed{"first date night in weeks", "note 11-22 first date night in weeks"},
    Typed{"Hobby? none", "note 11-22 Hobby? none"},
    Typed{"email: a@b.c", "note 11-22 email: a@b.c"},
    Typed{"12:30 lunch", "note 11-22 12:30 lunch"},
    Typed{"3:2 we won: yes!", "note 11-22 3:2 we won: yes!"},
    Typed{"March: along the river", "note 11-22 March: along the river"},
    Typed{"Sat & Sun: lake", "note 11-22 Sat & Sun: lake"},
    Typed{"#1st try", "note 11-22 #1st try"},
    Typed{"No way", "note 11-22 No way"},
    Typed{"no. 7 bus again", "note 11-22 no. 7 bus again"},
    Typed{"Yes we did it", "note 11-22 Yes we did it"},
    Typed{"Plan B worked", "note 11-22 Plan B worked"},
    Typed{"plan a trip to Rome", "note 11-22 plan a trip to Rome"},
    Typed{"Answer the phone!", "note 11-22 Answer the phone!"},
    Typed{"#1 dad in the world", "note 11-22 #1 dad in the world"},
    Typed{"e.g. 5 km", "note 11-22 e.g. 5 km"},
    Typed{"50/50 on the cake", "note 11-22 50/50 on the cake"},
    Typed{"3/4 cups: flour", "note 11-22 3/4 cups: flour"},
    Typed{"100% little", "note 11-22 100% little"},
    Typed{"3\u20AC: coffee", "note 11-22 3\u20AC: coffee"},
    Typed{"paid 3\u20AC for little cakes", "note 11-22 paid 3\u20AC for little cakes"},
    Typed{"https://example.org/a#b", "note 11-22 https://example.org/a#b"},
    Typed{"http://little.example", "note 11-22 http://little.example"},
    Typed{"\u00C9t\u00E9 \u00E0 la mer", "note 11-22 \u00C9t\u00E9 \u00E0 la mer"},
};

constexpr std::array dates = {
    Typed{"Yesterday: we walked", "note 11-21 we walked"},
    Typed{"yesterday:tea", "note 11-21 tea"},
    Typed{"Yesterday\uFF1Atea", "note 11-21 tea"},
    Typed{"Yesterday little tea", "little 11-21 tea"},
    Typed{"Yesterday, little tea", "little 11-21 tea"},
    Typed{"Yesterday, we walked", "note 11-21 we walked"},
    Typed{"Yesterday \u2013 we walked", "note 11-21 we walked"},
    Typed{"yesterday - outing zoo", "outing 11-21 zoo"},
    Typed{"Today: rain", "note 11-22 rain"},
    Typed{"Sat little tea", "little 11-21 tea"},
    Typed{"Sat. little tea", "little 11-21 tea"},
    Typed{"Sat: zoo", "note 11-21 zoo"},
    Typed{"On Saturday: zoo", "note 11-21 zoo"},
    Typed{"Fri, outing lake", "outing 11-20 lake"},
    Typed{"last night little tea", "little 11-21 tea"},
    Typed{"Last night: talk 10 min", "listen 11-21 10min"},
    Typed{"this morning little tea", "little 11-22 tea"},
    Typed{"This morning: tea", "note 11-22 tea"},
    Typed{"last friday 19:00 little tea", "little 11-20T19:00:00 tea"},
    Typed{"24.11. little tea", "little 11-24 tea"},
    Typed{"31.11. outing to the lake", "?"},
    Typed{"31.2. - soup", "?"},
    Typed{"20.11.: tea", "note 11-20 tea"},
    Typed{"20.11.2026 little tea", "little 11-20 tea"},
    Typed{"20.11.26 little tea", "little 11-20 tea"},
    Typed{"20/11/2026 little tea", "little 11-20 tea"},
    Typed{"20/11: tea", "note 11-20 tea"},
    Typed{"11/20/2026: tea", "note 11-20 tea"},
    Typed{"20-11-2026: tea", "note 11-20 tea"},
    Typed{"Fri 20.11. little tea", "little 11-20 tea"},
    Typed{"Fri, 20 Nov: tea", "note 11-20 tea"},
    Typed{"20. November: tea", "note 11-20 tea"},
    Typed{"Nov. 20: tea", "note 11-20 tea"},
    Typed{"20th nov little tea", "little 11-20 tea"},
    Typed{"Sat 21 Nov outing lake", "outing 11-21 lake"},
    Typed{"Saturday, 21 November 2026: lake", "note 11-21 lake"},
    Typed{"21/11 18:30 outing lake", "outing 11-21T18:30:00 lake"},
    Typed{"2026/11/21: lake", "note 11-21 lake"},
    Typed{"7am little kiss", "little 11-22T07:00:00 kiss"},
    Typed{"at 7: kiss", "note 11-22T07:00:00 kiss"},
    Typed{"tonight little soup", "little 11-22 soup"},
    Typed{"12:30 \u2013 lunch", "note 11-22T12:30:00 lunch"},
    Typed{"13.13.2026: x", "?"},
    Typed{"18.30 little tea", "little 11-22T18:30:00 tea"},
    Typed{"18:30 little tea", "little 11-22T18:30:00 tea"},
    Typed{"18\uFF1A30 little tea", "little 11-22T18:30:00 tea"},
    Typed{"6:30pm: tea", "note 11-22T18:30:00 tea"},
    Typed{"yesterday 18.30 little tea", "little 11-21T18:30:00 tea"},
    Typed{"yesterday at 7 o\u2019clock: tea", "note 11-21T07:00:00 tea"},
    Typed{"20.11. 18.30 little tea", "little 11-20T18:30:00 tea"},
    Typed{"20.11. 7.30 little tea", "little 11-20T07:30:00 tea"},
    Typed{"2026-11-20 - soup", "note 11-20 soup"},
    Typed{"2026-11-20: little soup", "little 11-20 soup"},
    Typed{"- [x] 2026-11-20 little soup", "little 11-20 soup"},
    Typed{"1. Yesterday: tea", "note 11-21 tea"},
    Typed{"3 days ago: tea", "note 11-19 tea"},
    Typed{"Sat, Sun and Mon we rested", "note 11-22 Sat, Sun and Mon we rested"},
    Typed{"Sat, Sun: zoo", "note 11-22 Sat, Sun: zoo"},
    Typed{"Tomorrow, we go", "note 11-22 Tomorrow, we go"},
    Typed{"from 20.11. to 24.11.: at her mother's", "note 11-22 from 20.11. to 24.11.: at her mother's"},
    Typed{"May the cat be well", "note 11-22 May the cat be well"},
    Typed{"Yesterday:", "?"},
    Typed{"21.11.:", "?"},
    Typed{"Today", "note 11-22 Today"},
    Typed{"03/04 little x", "?"},
    Typed{"7.30 little x", "?"},
    Typed{"31.02.2026 little x", "?"},
    Typed{"31/02/2026: x", "?"},
    Typed{"30 february: x", "?"},
};

constexpr std::array lengths = {
    Typed{"outing zoo 3h", "outing 11-22 180min zoo"},
    Typed{"zoo 3h", "note 11-22 180min zoo"},
    Typed{"outing zoo 3 h", "outing 11-22 180min zoo"},
    Typed{"outing zoo, 3h, with the kids", "outing 11-22 180min zoo, with the kids"},
    Typed{"outing zoo (3h)", "outing 11-22 180min zoo"},
    Typed{"outing zoo for 3 hours.", "outing 11-22 180min zoo"},
    Typed{"outing zoo \u2013 3h", "outing 11-22 180min zoo"},
    Typed{"hobby: bouldering - 2h, new route", "hobby 11-22 120min bouldering new route"},
    Typed{"LISTEN 15MIN ABOUT THE MOVE", "listen 11-22 15min ABOUT THE MOVE"},
    Typed{"talk 10-15 min about mum", "note 11-22 talk 10-15 min about mum"},
    Typed{"outing to the sea, 2h drive, 4h there", "outing 11-22 to the sea, 2h drive, 4h there"},
    Typed{"walk 90'", "note 11-22 walk 90'"},
    Typed{"outing zoo 2-3h", "outing 11-22 zoo 2-3h"},
    Typed{"outing zoo ~2h", "outing 11-22 120min zoo"},
    Typed{"outing zoo approx. 90 minutes", "outing 11-22 90min zoo"},
    Typed{"outing zoo 11am-1pm", "outing 11-22 zoo 11am-1pm"},
    Typed{"Thanks for 3h of babysitting", "noticed 11-22 Thanks for 3h of babysitting"},
    Typed{"outing 3h", "outing 11-22 180min"},
    Typed{"outing zoo 3h #kids", "outing 11-22 180min zoo #kids"},
    Typed{"outing zoo #kids 3h", "outing 11-22 180min zoo #kids"},
    Typed{"hobby bouldering 45 min", "hobby 11-22 45min bouldering"},
    Typed{"hobby 45 min bouldering", "hobby 11-22 45min bouldering"},
    Typed{"hobby bouldering 45 Min.", "hobby 11-22 45min bouldering"},
    Typed{"hobby bouldering 1h30", "hobby 11-22 90min bouldering"},
    Typed{"hobby bouldering 1h 30m", "hobby 11-22 90min bouldering"},
    Typed{"hobby bouldering 1.5h", "hobby 11-22 90min bouldering"},
    Typed{"hobby bouldering 1,5 h", "hobby 11-22 90min bouldering"},
    Typed{"hobby bouldering 1 hour and 30 minutes", "hobby 11-22 90min bouldering"},
    Typed{"outing walk for an hour", "outing 11-22 60min walk"},
    Typed{"listen 20 min", "listen 11-22 20min"},
    Typed{"listen 20 min: her day", "listen 11-22 20min her day"},
    Typed{"little 5 min", "little 11-22 5 min"},
    Typed{"little back rub 5 min", "little 11-22 5min back rub"},
    Typed{"45 min", "note 11-22 45 min"},
    Typed{"train late by 10 min", "note 11-22 train late by 10 min"},
    Typed{"back in 10 min", "note 11-22 back in 10 min"},
    Typed{"outing 20 min late", "outing 11-22 20 min late"},
    Typed{"cinema at 20h", "note 11-22 cinema at 20h"},
    Typed{"cinema 20h", "note 11-22 cinema 20h"},
    Typed{"swam 500m", "note 11-22 swam 500m"},
    Typed{"outing lake 3 days", "outing 11-22 lake 3 days"},
    Typed{"outing 5 km in 30 min", "outing 11-22 5 km in 30 min"},
    Typed{"phone 3h ago", "note 11-22 phone 3h ago"},
};

constexpr std::array tags = {
    Typed{"little tea #bed", "little 11-22 tea #bed"},
    Typed{"little tea #bed.", "little 11-22 tea #bed"},
    Typed{"little tea #bed, #morning.", "little 11-22 tea #bed #morning"},
    Typed{"little tea, #bed", "little 11-22 tea #bed"},
    Typed{"little tea #bed#morning", "little 11-22 tea #bed #morning"},
    Typed{"little walk 90 mins #a, #b and #c", "little 11-22 90min walk #a #b #c"},
    Typed{"little tea # bed", "little 11-22 tea # bed"},
    Typed{"little tea (#bed)", "little 11-22 tea #bed"},
    Typed{"had #coffee in bed", "note 11-22 had #coffee in bed #coffee"},
    Typed{"the heron #keep, was back", "note 11-22 the heron #keep, was back #keep"},
    Typed{"#rain all day", "note 11-22 #rain all day #rain"},
    Typed{"little #1 fan", "little 11-22 #1 fan"},
    Typed{"we are #1", "note 11-22 we are #1"},
    Typed{"issue # 5", "note 11-22 issue # 5"},
    Typed{"C# is hard", "note 11-22 C# is hard"},
    Typed{"little tea #Bed #bed", "little 11-22 tea #Bed"},
    Typed{"little tea #\u2764\uFE0F", "little 11-22 tea #\u2764\uFE0F"},
    Typed{"little tea #fr\u00FChst\u00FCck!", "little 11-22 tea #fr\u00FChst\u00FCck"},
    Typed{"little #bed", "?"},
};

template <typename Lines> void check(const Lines& lines) {
  for (const auto& [line, wanted] : lines) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(read(line) == wanted); }
  }
}

} // namespace

BOOST_AUTO_TEST_SUITE(typed_lines)

BOOST_AUTO_TEST_CASE(marks_around_a_line_are_dropped) { check(marks); }
BOOST_AUTO_TEST_CASE(a_kind_is_found_however_it_is_parted_from_its_text) { check(kinds); }
BOOST_AUTO_TEST_CASE(a_sentence_that_begins_like_a_kind_is_a_note) { check(sentences); }
BOOST_AUTO_TEST_CASE(a_date_is_read_as_far_as_there_is_one_reading) { check(dates); }
BOOST_AUTO_TEST_CASE(a_length_is_read_where_it_says_how_long_it_took) { check(lengths); }
BOOST_AUTO_TEST_CASE(tags_are_found_wherever_they_are) { check(tags); }

BOOST_AUTO_TEST_CASE(each_line_is_the_same_once_its_date_is_written_out) {
  const auto all = [&](const auto& lines) {
    for (const auto& typed : lines) {
      if (const auto wanted = read(typed.line); !wanted.empty() && wanted != "?") {
        BOOST_TEST_CONTEXT(typed.line) {
          const auto dated = read_inbox_line(typed.line, on("2026-11-22"))->dated;
          BOOST_TEST(read(dated) == wanted);
          BOOST_TEST(read_inbox_line(dated, on("2031-05-05"))->dated == dated);
        }
      }
    }
  };
  all(marks);
  all(kinds);
  all(sentences);
  all(dates);
  all(lengths);
  all(tags);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
