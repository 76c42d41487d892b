// SPDX-License-Identifier: MIT
// ideas/, questions/ and series/: what the couple add to the built-in ones, and change of them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"
#include "model/ideas/catalogue.hpp"
#include "model/ideas/question.hpp"
#include "model/ideas/series.hpp"
#include "model/ideas/wording.hpp"
#include "model/record.hpp"

namespace closer {

// The built-in ideas, in the words of their language, as the couple have changed them and added to them, in ideas/ and
// with `closer idea add`; reports what can't be read. `records` must hold what is standing.
[[nodiscard]] Catalogue ideas_of_both(const Journal& journal, std::span<const Idea> built_in,
                                      std::span<const Wording> words, const Records& records,
                                      std::vector<Finding>& findings);

// The built-in questions, in the words of their language, as the couple have changed them and added to them in
// questions/.
[[nodiscard]] std::vector<Question> questions_of_both(const Journal& journal, std::vector<Question> built_in,
                                                      std::span<const Wording> words, std::vector<Finding>& findings);

// The built-in series in the couple's language, or in English, and the couple's own in series/, which take the place of
// built-in ones with the same id. In the order of ids; if `only` isn't "", the one with that id alone.
[[nodiscard]] std::vector<Series> series_of_both(const Journal& journal, std::span<const SeriesText> built_in,
                                                 std::string_view only, std::vector<Finding>& findings);

} // namespace closer
