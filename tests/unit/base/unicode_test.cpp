// SPDX-License-Identifier: MIT
#include "base/text/unicode.hpp"

#include <cstdint>
#include <initializer_list>
#include <utility>

#include <fmt/format.h>

#include "../support.hpp"

namespace closer {
namespace {

constexpr std::string_view family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";
constexpr std::string_view e_acute = "\u00E9";
constexpr std::string_view e_and_accent = "e\u0301";

} // namespace

BOOST_AUTO_TEST_SUITE(unicode)

BOOST_AUTO_TEST_CASE(well_formed_utf8_has_no_invalid_byte) {
  for (const std::string_view good :
       {std::string_view(), std::string_view("plain"), e_acute, family, std::string_view("\xF4\x8F\xBF\xBF")}) {
    BOOST_TEST(!invalid_utf8_at(good).has_value());
  }
}

BOOST_AUTO_TEST_CASE(the_first_invalid_byte_is_found) {
  BOOST_TEST(invalid_utf8_at("\xFF").value() == 0U);
  BOOST_TEST(invalid_utf8_at("ab\xC3").value() == 2U);           // cut short
  BOOST_TEST(invalid_utf8_at("\u00E9\xC0\x80").value() == 2U);   // an overlong NUL
  BOOST_TEST(invalid_utf8_at("a\xED\xA0\x80z").value() == 1U);   // a surrogate
  BOOST_TEST(invalid_utf8_at("\xF4\x90\x80\x80").value() == 0U); // beyond U+10FFFF
  BOOST_TEST(invalid_utf8_at("a\x80\xFF").value() == 1U);
}

BOOST_AUTO_TEST_CASE(the_first_character_is_decoded_with_its_length) {
  BOOST_TEST(decode("abc").code == 'a');
  BOOST_TEST(decode("abc").length == 1U);
  BOOST_TEST(decode(e_acute).code == 0xE9);
  BOOST_TEST(decode(family).length == 4U);
  BOOST_TEST(decode("\xFFz").code < 0);
  BOOST_TEST(decode("\xFFz").length == 1U);
}

BOOST_AUTO_TEST_CASE(normal_form_c_composes_and_changes_nothing_else) {
  BOOST_TEST(nfc(e_and_accent) == e_acute);
  BOOST_TEST(nfc(e_acute) == e_acute);
  BOOST_TEST(nfc("\u212B") == "\u00C5");                    // the angstrom sign
  BOOST_TEST(nfc("a\u0323\u0302") == nfc("a\u0302\u0323")); // the order of marks
  BOOST_TEST(nfc(family) == family);
  BOOST_TEST(nfc("\uFB01 \u00BD \u200F x") == "\uFB01 \u00BD \u200F x"); // compatibility characters stay
  const std::string with_nul("a\0\u00E9", 4);
  BOOST_TEST(nfc(with_nul) == with_nul);
}

BOOST_AUTO_TEST_CASE(any_number_of_marks_on_one_letter_comes_into_order) {
  constexpr int count = 40'000;
  std::string mixed = "a";
  std::string above;
  std::string below;
  for (int i = 0; i < count; ++i) {
    mixed += "\u0301\u0323";
    above += "\u0301";
    below += i == 0 ? "" : "\u0323"; // one is in the letter
  }
  BOOST_CHECK(nfc(mixed) == "\u1EA1" + below + above);
  BOOST_CHECK(nfc(nfc(mixed)) == nfc(mixed));
  BOOST_CHECK(fold(mixed) == nfc(mixed));
  BOOST_TEST(slug(mixed) == "a");
}

BOOST_AUTO_TEST_CASE(marks_that_are_made_of_several_come_into_order_too) {
  BOOST_TEST(nfc("\u0F40\u0F73\u0F73") == "\u0F40\u0F71\u0F71\u0F72\u0F72"); // a vowel sign that is two
  BOOST_TEST(nfc("a\u0344\u0323") == nfc("a\u0323\u0308\u0301"));
}

// A text with a Thai letter is always left to utf8proc; what is told without it must be what that says.
BOOST_AUTO_TEST_CASE(normal_form_c_is_told_of_every_character_as_utf8proc_does) {
  const std::string thai = "\u0E01";
  const auto encode = [](std::int32_t code) {
    std::string text;
    const auto put = [&](std::int32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
      put(code);
    } else if (code < 0x800) {
      put(0xC0 | code >> 6);
      put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
      put(0xE0 | code >> 12);
      put(0x80 | (code >> 6 & 0x3F));
      put(0x80 | (code & 0x3F));
    } else {
      put(0xF0 | code >> 18);
      put(0x80 | (code >> 12 & 0x3F));
      put(0x80 | (code >> 6 & 0x3F));
      put(0x80 | (code & 0x3F));
    }
    return text;
  };
  std::string different;
  for (std::int32_t code = 1; code < 0x30000; ++code) {
    if (code >= 0xD800 && code < 0xE000) {
      continue;
    }
    for (const std::string before : {"", "a", "\u2190", "\u0415", "\u304B", "\U0001F468"}) {
      const auto text = before + encode(code);
      if (thai + nfc(text) != nfc(thai + text)) {
        different += fmt::format("{:X} ", code);
      }
    }
  }
  BOOST_TEST(different.empty(), different);
}

BOOST_AUTO_TEST_CASE(folding_forgets_case_and_composition) {
  BOOST_TEST(fold("Caf\u00C9") == fold("cafe\u0301"));
  BOOST_TEST(fold("Stra\u00DFe") == fold("STRASSE"));
  BOOST_TEST(fold("\u03A3\u03C2") == fold("\u03C3\u03C3"));
  BOOST_TEST(fold("a") != fold("\u00E4"));
}

BOOST_AUTO_TEST_CASE(a_slug_holds_only_lower_case_letters_digits_and_single_dashes) {
  BOOST_TEST(slug("Bouldering") == "bouldering");
  BOOST_TEST(slug("  Caf\u00E9 & Cr\u00E8me! ") == "cafe-creme");
  BOOST_TEST(slug("cafe\u0301") == "cafe");
  BOOST_TEST(slug("Stra\u00DFe 7") == "strasse-7");
  BOOST_TEST(slug("--a__b--") == "a-b");
  BOOST_TEST(slug("\u6F22\u5B57") == "");
  BOOST_TEST(slug("!?") == "");
}

BOOST_AUTO_TEST_CASE(a_slug_writes_letters_of_other_alphabets_in_latin_ones) {
  for (const auto& [name, expected] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"\u0141ukasz", "lukasz"},
           {"\u00D8yvind S\u00F8rb\u00F8", "oyvind-sorbo"},
           {"\u0110or\u0111e", "dorde"},
           {"\u00DE\u00F3ra \u00C6sa \u00D0", "thora-aesa-d"},
           {"\u0130\u015F\u0131l", "isil"},
           {"\u0410\u043D\u043D\u0430 \u0429\u0443\u043A\u0438\u043D\u0430", "anna-shchukina"},
           {"\u0410\u043D\u0434\u0440\u0435\u0439 \u0401\u043B\u043A\u0438\u043D", "andrey-yolkin"},
           {"\u0418\u0433\u043E\u0440\u044C", "igor"},
           {"\u0407\u0436\u0430\u043A", "yizhak"},
           {"\u0391\u03BB\u03AD\u03BE\u03B1\u03BD\u03B4\u03C1\u03BF\u03C2", "alexandros"},
           {"\u10DC\u10D8\u10DC\u10DD", "nino"},
           {"\u0546\u0561\u0580\u0565", "nare"},
           {"\u05E9\u05E8\u05D4", "shrh"},
           {"\u0644\u064A\u0644\u0649", "lyla"},
           {"\u3055\u304F\u3089", "sakura"},
           {"\u304C\u3063\u3053\u3046", "gakkou"},
           {"\u3057\u3085\u3093", "shun"},
           {"\u30AD\u30E7\u30A6\u30B3", "kyouko"},
           {"\uC9C0\uBBFC", "jimin"}}) {
    BOOST_TEST(slug(name) == expected);
    BOOST_TEST_CONTEXT(name) { BOOST_TEST(has_whole_slug(name)); }
  }
  BOOST_TEST(slug("Ann \u7F8E") == "ann");
  BOOST_TEST(!has_whole_slug("Ann \u7F8E"));
  BOOST_TEST(has_whole_slug("Zo\u00EB & Co. \u2764"));
}

BOOST_AUTO_TEST_CASE(blank_characters_of_any_width_are_told) {
  for (const std::int32_t blank : {0x20, 0x0A, 0xA0, 0x2003, 0x202F, 0x3000, 0x200B, 0xFEFF, 0x2028}) {
    BOOST_TEST(is_blank(blank));
  }
  for (const std::int32_t other : {0x41, 0x2D, 0x200D, 0x6F22, 0x301, -1}) {
    BOOST_TEST(!is_blank(other));
  }
  BOOST_TEST(with_plain_spaces("a\u00A0b\u3000\u00E9\tc") == "a b \u00E9 c");
  BOOST_TEST(first_blank("ab\u00A0c") == 2U);
  BOOST_TEST(first_blank("abc") == 3U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
