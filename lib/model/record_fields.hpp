// SPDX-License-Identifier: MIT
// The table of a record's fields. Whoever writes them, reads them or skips them goes through it, so that a new
// field is a member of Record and a row here.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "model/record.hpp"

namespace closer {

// Which entries have a field in their JSON.
enum class FieldUse {
  Entry,   // all
  Private, // private ones, as a day
};

// The type of its member says how a field is written; one that is empty isn't.
template <typename Value> struct RecordField {
  std::string_view name; // in lines, in JSON and in tables; none begins with another
  Value Record::*member;
  FieldUse use = FieldUse::Entry;
  std::size_t column = 0; // its place, from 1 on, among the fields in a table of entries; 0 where that has none for it
  std::string_view label = {}; // of a text, where people read it as a line of its own
};

template <typename Value, typename... Rest>
RecordField(std::string_view, Value Record::*, Rest...) -> RecordField<Value>;

// In the order of a line; `kind` and `at` stand before them there, and foreign fields behind.
inline constexpr std::tuple record_fields = {
    RecordField{"text", &Record::text, FieldUse::Entry, 4},
    RecordField{"tags", &Record::tags, FieldUse::Entry, 3},
    RecordField{"minutes", &Record::minutes, FieldUse::Entry, 1},
    RecordField{"hobby", &Record::hobby, FieldUse::Entry, 2},
    RecordField{"whose", &Record::whose, FieldUse::Entry, 5},
    RecordField{"new", &Record::is_new, FieldUse::Entry, 6},
    RecordField{"way", &Record::way},
    RecordField{"every", &Record::every},
    RecordField{"name", &Record::name},
    RecordField{"ahead", &Record::ahead},
    RecordField{"occasion", &Record::occasion},
    RecordField{"series", &Record::series},
    RecordField{"idea", &Record::idea, FieldUse::Entry, 7},
    RecordField{"group", &Record::group},
    RecordField{"vote", &Record::vote},
    RecordField{"on", &Record::on},
    RecordField{"when", &Record::when},
    RecordField{"until", &Record::until},
    RecordField{"of", &Record::of},
    RecordField{"seal", &Record::seal},
    RecordField{"opens", &Record::opens},
    RecordField{"salt", &Record::salt},
    RecordField{"question", &Record::question, FieldUse::Entry, 8, "Asked"},
    RecordField{"heard", &Record::heard, FieldUse::Entry, 9, "Heard"},
    RecordField{"first", &Record::first},
    RecordField{"written", &Record::written},
    RecordField{"surprise_until", &Record::surprise_until, FieldUse::Private},
};

// Calls `use` with each row in turn.
template <typename Use> constexpr void each_record_field(Use use) {
  std::apply([&](const auto&... field) { (use(field), ...); }, record_fields);
}

inline constexpr std::array record_field_names =
    std::apply([](const auto&... field) { return std::array{field.name...}; }, record_fields);

// How many have a column of their own, which they fill without a gap.
inline constexpr std::size_t record_columns = [] {
  std::size_t count = 0;
  each_record_field([&](const auto& field) { count += field.column == 0 ? 0 : 1; });
  return count;
}();

// Its place in the table.
template <typename Value> [[nodiscard]] constexpr std::size_t index_of(Value Record::*member) {
  std::size_t index = 0;
  std::size_t found = record_field_names.size();
  each_record_field([&](const auto& field) {
    if constexpr (std::is_same_v<decltype(field.member), Value Record::*>) {
      found = field.member == member ? index : found;
    }
    ++index;
  });
  return found;
}

} // namespace closer
