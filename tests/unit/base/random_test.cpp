// SPDX-License-Identifier: MIT
#include "base/random.hpp"

#include <array>
#include <set>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(random)

BOOST_AUTO_TEST_CASE(the_digits_are_those_of_crockford_in_lower_case) {
  BOOST_TEST(base32_digits.size() == 32U);
  BOOST_TEST(std::set<char>(base32_digits.begin(), base32_digits.end()).size() == 32U);
  BOOST_TEST(base32_digits.find_first_of("ilouABCDEFGHJKMNPQRSTVWXYZ") == std::string_view::npos);
}

BOOST_AUTO_TEST_CASE(a_token_has_its_length_and_only_digits) {
  BOOST_TEST(random_token(0) == "");
  const auto token = random_token(10'000);
  BOOST_TEST(token.size() == 10'000U);
  BOOST_TEST(token.find_first_not_of(base32_digits) == std::string::npos);
  BOOST_TEST(std::set<char>(token.begin(), token.end()).size() == 32U); // each of the 32 is drawn
}

BOOST_AUTO_TEST_CASE(no_token_comes_twice) {
  std::set<std::string> tokens;
  for (int i = 0; i < 1'000; ++i) {
    tokens.insert(random_token(20));
  }
  BOOST_TEST(tokens.size() == 1'000U);
}

BOOST_AUTO_TEST_CASE(a_hash_is_the_same_on_every_machine) {
  // hashlib.blake2b(b'name', digest_size=32, key=hashlib.blake2b(b'seed', digest_size=32).digest()), the first 53 bits.
  BOOST_TEST(unit_hash("seed", "name") == 0x1.68778bcccbf8ap-1);
  BOOST_TEST(unit_hash("", "") == 0x1.451d2cdf6f4f0p-5);
}

BOOST_AUTO_TEST_CASE(a_hash_depends_on_both_its_words) {
  BOOST_TEST(unit_hash("a", "b") != unit_hash("b", "a"));
  BOOST_TEST(unit_hash("a", "bc") != unit_hash("ab", "c"));
  BOOST_TEST(unit_hash("a", "b") != unit_hash("a", "c"));
  BOOST_TEST(unit_hash("a", "b") != unit_hash("c", "b"));
}

BOOST_AUTO_TEST_CASE(hashes_spread_evenly_from_0_to_below_1) {
  constexpr int count = 10'000;
  double sum = 0;
  int low = 0;
  for (int i = 0; i < count; ++i) {
    const double value = unit_hash("seed", std::to_string(i));
    BOOST_REQUIRE(value >= 0);
    BOOST_REQUIRE(value < 1);
    sum += value;
    low += value < 0.1 ? 1 : 0;
  }
  BOOST_TEST(sum / count > 0.48);
  BOOST_TEST(sum / count < 0.52);
  BOOST_TEST(low > 850);
  BOOST_TEST(low < 1'150);
}

BOOST_AUTO_TEST_CASE(a_hashed_token_follows_from_its_name) {
  BOOST_TEST(hashed_token("a", 5) == hashed_token("a", 5));
  BOOST_TEST(hashed_token("a", 5) != hashed_token("b", 5));
  BOOST_TEST(hashed_token("", 32).size() == 32U);
  BOOST_TEST(hashed_token("a", 32).find_first_not_of(base32_digits) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_hashed_token_is_the_same_on_every_machine) {
  // The bytes of hashlib.blake2b(b'name', digest_size=32), modulo 32, as digits.
  BOOST_TEST(hashed_token("2026-11-22-sam-k3f9x 1", 5) == "kv1f0");
  BOOST_TEST(hashed_token("", 8) == "eqh0653j");
  BOOST_TEST(hashed_token("a", 32).starts_with(hashed_token("a", 5)));
  BOOST_TEST(hashed_token("a", 100).size() == 32U);
}

BOOST_AUTO_TEST_CASE(hash64_is_the_same_on_every_machine) {
  // hashlib.blake2b(name, digest_size=32).digest()[:8], most significant byte first.
  BOOST_TEST(hash64("") == 0xe5751c026e543b2U);
  BOOST_TEST(hash64("proper-rain") == 0x7ef31d0530556e2cU);
  BOOST_TEST(hash64(std::string_view("a\0b", 3)) != hash64("a"));
}

BOOST_AUTO_TEST_CASE(unit_mix_is_the_same_on_every_machine) {
  // SplitMix64's finalizer of left ^ (right + 0x9E3779B97F4A7C15), the first 53 bits of it.
  BOOST_TEST(unit_mix(0, 0) == 0x1.c4415072f63b9p-1);
  BOOST_TEST(unit_mix(1, 2) == 0x1.22145bd91204bp-1);
  BOOST_TEST(unit_mix(~0ULL, ~0ULL) == 0x1.9b281e35c1adcp-3);
}

BOOST_AUTO_TEST_CASE(unit_mix_depends_on_both_and_spreads_evenly) {
  BOOST_TEST(unit_mix(1, 2) != unit_mix(2, 1));
  constexpr int count = 10'000;
  std::array<int, 10> tenths{};
  std::set<double> seen;
  for (std::uint64_t i = 0; i < count; ++i) {
    for (const double value : {unit_mix(hash64("a day"), i), unit_mix(i, hash64("an idea"))}) {
      BOOST_REQUIRE(value >= 0);
      BOOST_REQUIRE(value < 1);
      ++tenths.at(static_cast<std::size_t>(value * 10));
      seen.insert(value);
    }
  }
  BOOST_TEST(seen.size() == 2U * count);
  for (const int each : tenths) {
    BOOST_TEST(each > 1'800);
    BOOST_TEST(each < 2'200);
  }
}

BOOST_AUTO_TEST_CASE(two_days_draw_apart_from_each_other) {
  // How often an idea is early on both of two days: 1/4 where they have nothing to do with each other.
  constexpr int count = 10'000;
  int both = 0;
  for (int i = 0; i < count; ++i) {
    const auto idea = hash64(std::to_string(i));
    both += unit_mix(hash64("2026-11-22"), idea) < 0.5 && unit_mix(hash64("2026-11-23"), idea) < 0.5 ? 1 : 0;
  }
  BOOST_TEST(both > 2'300);
  BOOST_TEST(both < 2'700);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
