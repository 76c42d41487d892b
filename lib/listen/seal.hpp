// SPDX-License-Identifier: MIT
// Seals: what an answer is shown to have been, before it is shown. closer-journal(5), under 'SEALED ANSWERS', specifies
// them.
#pragma once

#include <string>
#include <string_view>

namespace closer {

// 32 random bytes, in hexadecimal.
[[nodiscard]] std::string make_salt();

// BLAKE2b, 32 bytes in hexadecimal, of the salt's bytes, then the question and the text, each behind its length as
// eight bytes, least first: so that nothing of the one can be taken for a part of the other. Throws
// std::invalid_argument where the salt is not 32 bytes in hexadecimal.
[[nodiscard]] std::string seal_of(std::string_view salt, std::string_view question, std::string_view text);

// Whether `seal` is the seal of these; false also where the salt is none.
[[nodiscard]] bool opens(std::string_view seal, std::string_view salt, std::string_view question,
                         std::string_view text);

} // namespace closer
