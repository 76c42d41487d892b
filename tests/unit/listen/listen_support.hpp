// SPDX-License-Identifier: MIT
// Seals and openings as the two make them.
#pragma once

#include <string>

#include "../support.hpp"
#include "listen/seal.hpp"

namespace closer {

inline const std::string salt(64, '5');
inline const std::string window = "2026-11-20/bus-window";

// A seal of `text`, in the round `of`, by the one whose id `id` holds.
inline Record sealed(const std::string& id, const std::string& text, const std::string& of = window,
                     const std::string& question = "What did you see?") {
  auto record = entry(id, Kind::Seal);
  record.of = of;
  record.question = question;
  record.seal = seal_of(salt, {ana_and_sam().id, author_of(record), of, question}, text);
  return record;
}

inline Record opened(const std::string& id, const std::string& text, const std::string& seal_id) {
  auto record = entry(id, Kind::Opening, text);
  record.opens = seal_id;
  record.salt = salt;
  return record;
}

} // namespace closer
