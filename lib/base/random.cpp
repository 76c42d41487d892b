// SPDX-License-Identifier: MIT
#include "base/random.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>

#include <sodium.h>

namespace closer {
namespace {

const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

using Hash = std::array<unsigned char, crypto_generichash_BYTES>;

Hash hash_of(std::string_view name, std::span<const unsigned char> key) {
  Hash hash{};
  if (crypto_generichash(hash.data(), hash.size(), bytes(name), name.size(), key.data(), key.size()) != 0) {
    throw std::logic_error("hashing failed");
  }
  return hash;
}

std::uint64_t first_bits(const Hash& hash) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) {
    value = value << 8U | hash.at(i);
  }
  return value;
}

double unit_of(std::uint64_t bits) {
  constexpr double two_to_53 = 9007199254740992.0;
  return static_cast<double>(bits >> 11U) / two_to_53;
}

} // namespace

std::string random_token(std::size_t length) {
  static_assert(256 % base32_digits.size() == 0); // so that each digit is as likely
  std::string token(length, '\0');
  randombytes_buf(token.data(), token.size());
  for (char& digit : token) {
    digit = base32_digits[static_cast<unsigned char>(digit) % base32_digits.size()];
  }
  return token;
}

std::string hashed_token(std::string_view name, std::size_t length) {
  const auto hash = hash_of(name, {});
  std::string token;
  for (std::size_t i = 0; i < std::min(length, hash.size()); ++i) {
    token += base32_digits[hash.at(i) % base32_digits.size()];
  }
  return token;
}

double unit_hash(std::string_view seed, std::string_view name) {
  return unit_of(first_bits(hash_of(name, hash_of(seed, {}))));
}

std::uint64_t hash64(std::string_view name) { return first_bits(hash_of(name, {})); }

double unit_mix(std::uint64_t left, std::uint64_t right) {
  auto value = left ^ (right + 0x9E3779B97F4A7C15U);
  value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9U;
  value = (value ^ value >> 27U) * 0x94D049BB133111EBU;
  return unit_of(value ^ value >> 31U);
}

} // namespace closer
