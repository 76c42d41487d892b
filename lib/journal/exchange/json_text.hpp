// SPDX-License-Identifier: MIT
// JSON from anywhere, read as the values that a journal can hold.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/toml/toml.hpp"

namespace closer {

// A text isn't JSON, or holds what no journal can: what() says why, in one line.
class JsonError : public std::runtime_error {
public:
  JsonError(const std::string& message, Position where) : std::runtime_error(message), m_where(where) {}
  [[nodiscard]] Position where() const { return m_where; }

private:
  Position m_where;
};

// If something in it is wrong that is JSON, `where` of the error is 0. An object is a table and null is as if it
// were absent. Throws JsonError, also for a name that comes twice in an object, for a null in an array, for whole
// numbers beyond 64 bits and for what nests deeper than 32. `where` isn't set in what is returned.
[[nodiscard]] Toml parse_json(std::string_view text);

// The same of a document that may be long: the items of an array that is all of it, or that is `name` of its object,
// are handed over one by one, and aren't in what is returned.
using VisitItem = std::function<void(Toml item)>;
[[nodiscard]] Toml parse_json(std::string_view text, std::string_view name, const VisitItem& visit);

} // namespace closer
