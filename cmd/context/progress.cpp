// SPDX-License-Identifier: MIT
#include "cmd/context/progress.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/columns.hpp"

namespace closer {
namespace {

constexpr std::string_view erase_line = "\r\x1b[K";
constexpr std::chrono::milliseconds between_draws{200};

} // namespace

Progress::Progress(Context& context, std::string what, std::string counted)
    : m_context(context), m_what(std::move(what)), m_counted(std::move(counted)), m_drawn(context.stopwatch()),
      m_may_draw(!context.is_quiet() && context.is_terminal(Context::Stream::Error)) {}

Progress::~Progress() { erase(); }

void Progress::erase() {
  if (m_is_there) {
    m_context.tell_raw(erase_line);
    m_is_there = false;
  }
}

void Progress::go_on(std::string what, std::string counted) {
  m_what = std::move(what);
  m_counted = std::move(counted);
  m_done = 0;
}

void Progress::step() {
  if (m_context.is_interrupted()) {
    throw Error(Status::Interrupted, "interrupted", {}, nothing_written);
  }
  ++m_done;
  if (!m_may_draw || m_context.stopwatch() - m_drawn < m_pause) {
    return;
  }
  m_pause = between_draws;
  draw(fmt::format("{} ... {} {}", m_what, m_done, m_counted));
}

void Progress::wait_for(const std::string& what) {
  if (m_may_draw) {
    draw(what + " ...");
  }
}

// The first time it comes after what another program may ask for there, such as a password.
void Progress::draw(const std::string& line) {
  erase();
  m_drawn = m_context.stopwatch();
  m_is_there = true;
  m_context.tell_raw(truncate(line, m_context.width() - 1));
}

} // namespace closer
