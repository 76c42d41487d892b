// SPDX-License-Identifier: MIT
#pragma once

namespace closer {

// What a verb prints as; not every verb knows every one.
enum class Format { Text, Json, Tsv };

} // namespace closer
