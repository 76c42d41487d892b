// SPDX-License-Identifier: MIT
#include "listen/seal.hpp"

#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include <sodium.h>

namespace closer {
namespace {

constexpr std::size_t salt_bytes = 32;

std::string hexadecimal(const std::array<unsigned char, salt_bytes>& bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

void add(std::vector<unsigned char>& message, std::string_view part) {
  const std::uint64_t size = part.size(); // as wide on every machine
  for (unsigned shift = 0; shift < 64; shift += 8) {
    message.push_back(static_cast<unsigned char>(size >> shift & 0xFFU));
  }
  message.insert(message.end(), part.begin(), part.end());
}

} // namespace

std::string make_salt() {
  std::array<unsigned char, salt_bytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hexadecimal(bytes);
}

std::string seal_of(std::string_view salt, const SealedFor& sealed_for, std::string_view text) {
  std::vector<unsigned char> message(salt_bytes);
  std::size_t length = 0;
  if (salt.size() != salt_bytes * 2 || salt.find_first_not_of("0123456789abcdef") != std::string_view::npos ||
      sodium_hex2bin(message.data(), message.size(), salt.data(), salt.size(), nullptr, &length, nullptr) != 0 ||
      length != salt_bytes) {
    throw std::invalid_argument("a salt is 32 bytes in hexadecimal");
  }
  for (const auto part :
       {seal_domain, sealed_for.journal, sealed_for.author, sealed_for.of, sealed_for.question, text}) {
    add(message, part);
  }
  std::array<unsigned char, salt_bytes> hash{};
  if (crypto_generichash(hash.data(), hash.size(), message.data(), message.size(), nullptr, 0) != 0) {
    throw std::logic_error("hashing failed");
  }
  return hexadecimal(hash);
}

bool opens(std::string_view seal, std::string_view salt, const SealedFor& sealed_for, std::string_view text) {
  try {
    return seal == seal_of(salt, sealed_for, text);
  } catch (const std::invalid_argument&) {
    return false;
  }
}

} // namespace closer
