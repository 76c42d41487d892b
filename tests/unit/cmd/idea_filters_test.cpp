// SPDX-License-Identifier: MIT
#include "cmd/words/idea_filters.hpp"

#include "../support.hpp"

namespace closer {
namespace {

// What is typed for an option so that it is set.
std::string typed_for(const IdeaFilter& filter) {
  switch (filter.value) {
  case IdeaFilter::Value::None: break;
  case IdeaFilter::Value::Way: return "listen";
  case IdeaFilter::Value::Minutes: return "20";
  case IdeaFilter::Value::Budget: return "2";
  case IdeaFilter::Value::Occasion: return "rain";
  }
  return "";
}

Arguments given(std::span<const IdeaFilter> filters) {
  Arguments arguments;
  for (const auto& filter : filters) {
    arguments.slot(parameter_of(filter)) = {typed_for(filter)};
  }
  return arguments;
}

} // namespace

BOOST_AUTO_TEST_SUITE(idea_filters_typed)

BOOST_AUTO_TEST_CASE(each_option_sets_its_filter_and_no_other) {
  for (const auto& filter : idea_filters) {
    const auto names = names_of(read_filters(given({&filter, 1})));
    BOOST_TEST_CONTEXT(filter.name) { BOOST_TEST(names == std::vector{filter.name}, boost::test_tools::per_element()); }
  }
}

BOOST_AUTO_TEST_CASE(those_that_contradict_each_other_are_refused_and_named) {
  int refused = 0;
  for (const auto& one : idea_filters) {
    for (const auto& other : idea_filters) {
      if (std::ranges::find(one.not_with, other.name) != one.not_with.end()) {
        const auto wanted = std::string(one.name) + " and " + std::string(other.name) + " don't go together";
        BOOST_CHECK_EXCEPTION((void)read_filters(given(std::array{other, one})), UsageError,
                              [&](const UsageError& error) { return error.what() == wanted; });
        ++refused;
      }
    }
  }
  BOOST_TEST(refused == 1);
}

BOOST_AUTO_TEST_CASE(the_way_is_the_last_to_try_without) {
  const std::array both = {idea_filters.front(), idea_filters.back()};
  BOOST_TEST(names_of(read_filters(given(both))) == (std::vector<std::string_view>{"--for", "WAY"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
