// SPDX-License-Identifier: MIT
// Seals: what an answer is shown to have been, before it is shown. closer-journal(5), under 'SEALED ANSWERS', specifies
// them.
#pragma once

#include <string>
#include <string_view>

namespace closer {

// 32 random bytes, in hexadecimal.
[[nodiscard]] std::string make_salt();

// What a seal holds besides the words, so that a copy of it fits nobody else, and no other round.
struct SealedFor {
  std::string_view journal;  // its id
  std::string_view author;   // the id of the one who answers
  std::string_view of;       // the round
  std::string_view question; // as it was asked
};

// BLAKE2b, 32 bytes in hexadecimal, of the salt's bytes, then of seal_domain, the parts of `sealed_for` and the text,
// each after its length as eight bytes, least first: so no part can be taken for a piece of another. Throws
// std::invalid_argument if the salt isn't 32 bytes in hexadecimal.
[[nodiscard]] std::string seal_of(std::string_view salt, const SealedFor& sealed_for, std::string_view text);

inline constexpr std::string_view seal_domain = "closer seal";

// Whether `seal` is the seal of these; also false if the salt isn't one.
[[nodiscard]] bool opens(std::string_view seal, std::string_view salt, const SealedFor& sealed_for,
                         std::string_view text);

} // namespace closer
