// SPDX-License-Identifier: MIT
// Tries a property on many random cases, and counts.
#pragma once

#include <iostream>
#include <string>
#include <string_view>

#include <rapidcheck.h>
#include <rapidcheck/detail/TestListenerAdapter.h>

namespace closer {

class Runner {
public:
  // Only properties whose names hold `words` are tried; `is_long` is for a run that may take many minutes.
  Runner(std::string words, bool is_long) : m_words(std::move(words)), m_is_long(is_long) {}

  // Tries `property` on so many cases; where one fails, it is made as small as can be and printed with its seed.
  template <typename Property> void check(const std::string& name, int cases, int long_cases, Property&& property) {
    if (name.find(m_words) == std::string::npos) {
      return;
    }
    auto params = rc::detail::configuration().testParams;
    params.maxSuccess = m_is_long ? long_cases : cases;
    rc::detail::TestListenerAdapter silent;
    const auto result =
        rc::detail::checkTestable(std::forward<Property>(property), rc::detail::TestMetadata{name, name}, params,
                                  silent, rc::detail::configuration().reproduce);
    std::cout << name << ":\n  ";
    printResultMessage(result, std::cout);
    std::cout << std::endl;
    m_cases += result.template is<rc::detail::SuccessResult>() ? params.maxSuccess : 0;
    m_failed = m_failed || !result.template is<rc::detail::SuccessResult>();
  }

  [[nodiscard]] bool is_long() const { return m_is_long; }
  [[nodiscard]] bool failed() const { return m_failed; }
  [[nodiscard]] int cases() const { return m_cases; }

private:
  std::string m_words;
  bool m_is_long;
  bool m_failed = false;
  int m_cases = 0;
};

// Fails the case in hand where `holds` is false, and says why.
inline void require(bool holds, const std::string& why) {
  if (!holds) {
    RC_FAIL(why);
  }
}

// Each file's properties.
void check_lines(Runner& runner);
void check_reading(Runner& runner);
void check_fixing(Runner& runner);
void check_histories(Runner& runner);
void check_choosing(Runner& runner);
void check_years(Runner& runner);
void check_sealing(Runner& runner);
void check_importing(Runner& runner);

// How much of the histories was gone through.
struct HistoryCount {
  int histories = 0;
  int steps = 0;
  int commands = 0; // of closer and git
};
[[nodiscard]] HistoryCount& history_count();

} // namespace closer
