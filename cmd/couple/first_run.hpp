// SPDX-License-Identifier: MIT
// What a new journal begins with, beside its two people.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cmd/context/context.hpp"

namespace closer {

// Asks until `read` takes the answer: what it refuses with a UsageError is told, and asked again. An empty answer is
// `otherwise`.
void ask_until(const Context& context, std::string_view question, const std::function<void(const std::string&)>& read,
               std::string_view otherwise = {});

// Asks for a hobby to share, and adds it to that new journal of `me`; Enter skips it.
void ask_for_hobby(const Context& context, const Journal& journal, const Person& me);

// Shows, if there is somebody at a terminal, the first idea; how to write down that it was done, and where it says how
// to share the journal.
void show_first_steps(Context& context, const Journal& journal, const Person& me);

} // namespace closer
