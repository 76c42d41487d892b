// SPDX-License-Identifier: MIT
// Randomness that nobody guesses, and hashing that two machines agree on (libsodium).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace closer {

// Crockford's base 32, lower case: no i, l, o or u.
inline constexpr std::string_view base32_digits = "0123456789abcdefghjkmnpqrstvwxyz";

// That many random digits of base32_digits.
[[nodiscard]] std::string random_token(std::size_t length);

// That many digits of base32_digits, at most 32, which follow from the name: BLAKE2b.
[[nodiscard]] std::string hashed_token(std::string_view name, std::size_t length);

// A number in [0, 1), the same on every machine for the same seed and name (BLAKE2b of the name, keyed by the seed's).
[[nodiscard]] double unit_hash(std::string_view seed, std::string_view name);

// 64 bits that follow from the name: BLAKE2b.
[[nodiscard]] std::uint64_t hash64(std::string_view name);

// A number in [0, 1) that follows from two hashes, for many draws in a row (the finalizer of SplitMix64: Steele, Lea
// and Flood, 2014).
[[nodiscard]] double unit_mix(std::uint64_t left, std::uint64_t right);

} // namespace closer
