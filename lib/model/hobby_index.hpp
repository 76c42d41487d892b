// SPDX-License-Identifier: MIT
// Finding a hobby by what people call it, as quickly in a thousand as in ten.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/hobby.hpp"
#include "model/record.hpp"

namespace closer {

class HobbyIndex {
public:
  // `hobbies` must outlive it. Removed ones have no name any more.
  explicit HobbyIndex(std::span<const Hobby> hobbies);

  // The hobbies that `words` name, by slug or name without regard to case, in their order; "sam/chess" names Sam's
  // only. Of one owner's that share a name, two are enough to tell that there isn't one alone.
  [[nodiscard]] std::vector<const Hobby*> named(std::string_view words) const;

  // The hobby that the first words of a text name ("choir he came"), in any case and with or without accents: of
  // several the one that takes most words, of two people's the one of `person`. null if none or more than one does.
  struct FirstWords {
    const Hobby* hobby = nullptr;
    std::string_view rest; // of the text: behind a colon after the name, or none if the name is all; else the whole
  };
  [[nodiscard]] FirstWords named_first(std::string_view text, std::string_view person) const;

  // What people call the hobby of a record: its name, or the slug where the hobby is no longer listed; "" where it has
  // none.
  [[nodiscard]] std::string name_of_hobby(const Record& record) const;

private:
  using Hobbies = std::vector<const Hobby*>;

  std::map<std::string_view, Hobbies> m_by_slug;
  std::map<std::string, Hobbies> m_by_name; // folded
};

} // namespace closer
