// SPDX-License-Identifier: MIT
// Telling the one who types what their partner wrote, once. What was told is remembered on this machine, in the
// journal's folder for what is only for now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/context/context.hpp"
#include "cmd/words/sealing.hpp"
#include "news/news.hpp"

namespace closer {

// What the one who types was told by now; nothing if nothing ever was.
[[nodiscard]] std::optional<NewsKeys> read_told(Context& context);

// Says what is new since this was last called, and remembers that. Under -q it says nothing, and all stays news.
void tell_news(Context& context);

// What `reader`, one of the two, wasn't told yet: of somebody else than the one who types it isn't known what they were
// told, so that is the news of the last week.
[[nodiscard]] News untold_news(Context& context, const Rounds& known, const std::string& reader);

// Remembers that the one who types was told it.
void remember_told(Context& context, News news);

// Takes the talks of those rounds, by Round::of, as told: they were read.
void mark_as_told(Context& context, const std::vector<std::string>& talks);

} // namespace closer
