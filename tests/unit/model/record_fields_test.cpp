// SPDX-License-Identifier: MIT
#include "model/record_fields.hpp"

#include <set>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(record_fields_table)

BOOST_AUTO_TEST_CASE(a_field_is_found_by_its_member) {
  BOOST_TEST(record_field_names.at(index_of(&Record::heard)) == "heard");
  BOOST_TEST(record_field_names.at(index_of(&Record::is_new)) == "new");
  BOOST_TEST(index_of(&Record::id) == record_field_names.size()); // comes before them
}

BOOST_AUTO_TEST_CASE(no_name_begins_with_another) { // or a scanner would take the shorter one for it
  for (const auto name : record_field_names) {
    for (const auto other : record_field_names) {
      BOOST_TEST((name == other || !name.starts_with(other)), name);
    }
  }
}

BOOST_AUTO_TEST_CASE(columns_leave_no_gap) {
  std::set<std::size_t> columns;
  each_record_field([&](const auto& field) { columns.insert(field.column); });
  columns.erase(0);
  BOOST_TEST(columns.size() == record_columns);
  BOOST_TEST(*columns.begin() == 1U);
  BOOST_TEST(*columns.rbegin() == record_columns);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
