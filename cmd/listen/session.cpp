// SPDX-License-Identifier: MIT
#include "cmd/listen/session.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <thread>

#include <fmt/format.h>

#include "base/text/columns.hpp"

namespace closer {
namespace {

using Key = Turns::Key;
using Phase = Turns::Phase;

// How many times as fast time runs: CLOSER_PACE, for tests and for showing how a talk goes.
int pace_of(const Context& context) {
  const auto text = context.variable("CLOSER_PACE").value_or("1");
  int value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::max(value, 1);
}

std::string say_left(Stopwatch left) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

// "Sam speaks  ######------  3:12", within the width.
std::string bar(const Turns& turns, const std::string& doing, std::size_t columns) {
  const auto label = (turns.phase() == Phase::Paused ? "Paused" : doing) + " ";
  const auto left = fmt::format(" {:>5}", say_left(turns.left()));
  const auto taken = width(label) + left.size() + 1;
  const auto room = std::clamp<std::size_t>(columns > taken ? columns - taken : 0, 0, 40);
  const auto filled = static_cast<std::size_t>(static_cast<std::int64_t>(room) * turns.left().count() /
                                               std::max<std::int64_t>(turns.length().count(), 1));
  return label + std::string(std::min(filled, room), '#') + std::string(room - std::min(filled, room), '-') + left;
}

std::optional<Key> key_of(char letter) {
  switch (letter) {
  case '\n':
  case '\r':
  case 'n': return Key::GoOn;
  case ' ':
  case 'p': return Key::Pause;
  case '+':
  case 'a': return Key::AddMinute;
  case 'q':
  case '\x04': return Key::Stop; // Ctrl-D
  default: return std::nullopt;
  }
}

class Leader {
public:
  Leader(Context& context, const Talk& talk)
      : m_context(context), m_talk(talk), m_turns(talk.each, talk.turns.size(), talk.then), m_pace(pace_of(context)) {
    if (context.can_ask()) {
      m_keys = context.read_keys();
    }
  }

  Spoken lead() {
    const auto& style = m_context.style();
    m_context.tell_raw(how_it_goes(m_talk, m_talk.is_plain ? Style{style.width, false} : style) + "\n");
    m_turns.tick(now());
    announce();
    while (m_turns.phase() != Phase::Over && !m_context.is_interrupted()) {
      step();
    }
    clear_line();
    return {m_turns.spoken(), m_turns.turn() + (m_turns.phase() == Phase::Ready ? 0 : 1)};
  }

private:
  void step() {
    constexpr std::chrono::milliseconds view{250};
    const auto before = m_turns.phase();
    if (m_keys) {
      const auto letter = m_keys->wait(view / m_pace + std::chrono::milliseconds(1));
      if (const auto key = letter ? key_of(*letter) : std::nullopt) {
        m_turns.press(*key, now());
      }
    } else if (m_turns.phase() != Phase::Speaking) {
      m_turns.press(Key::GoOn, now()); // nobody can press anything
    } else {
      std::this_thread::sleep_for(view / m_pace + std::chrono::milliseconds(1));
    }
    m_turns.tick(now());
    if (m_turns.take_bell() && m_context.is_terminal(Context::Stream::Error)) {
      m_context.tell_raw("\a");
    }
    if (m_turns.phase() != before) {
      clear_line();
      announce();
    } else {
      show_time();
    }
  }

  [[nodiscard]] Stopwatch now() const { return m_context.stopwatch() * m_pace; }
  [[nodiscard]] const TalkTurn& turn() const { return m_talk.turns.at(m_turns.turn()); }

  void announce() {
    m_shown_minutes = -1;
    switch (m_turns.phase()) {
    case Phase::Ready: say(turn().before + " Enter begins."); break;
    case Phase::Speaking: say(turn().label + ". Space pauses, + adds a minute, Enter goes on, q ends the talk."); break;
    case Phase::Paused: say("Paused. Space goes on."); break;
    case Phase::SayingBack: say(turn().after + " Enter goes on."); break;
    case Phase::Over: break;
    }
  }

  void show_time() {
    if (m_turns.phase() != Phase::Speaking && m_turns.phase() != Phase::Paused) {
      return;
    }
    if (!m_talk.is_plain) {
      m_context.tell_raw(fmt::format("\r\x1b[K{}", bar(m_turns, turn().label, m_context.width())));
      return;
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(m_turns.left()).count();
    if (minutes != m_shown_minutes && m_turns.phase() == Phase::Speaking) {
      const bool is_exact = m_shown_minutes >= 0 || m_turns.length() % std::chrono::minutes(1) == Stopwatch(0);
      say(fmt::format("{} left", is_exact ? say_minutes(minutes) : say_left(m_turns.left())));
      m_shown_minutes = minutes;
    }
  }

  void clear_line() {
    if (!m_talk.is_plain) {
      m_context.tell_raw("\r\x1b[K");
    }
  }

  void say(std::string_view text) { m_context.tell(text); }

  Context& m_context;
  const Talk& m_talk;
  Turns m_turns;
  int m_pace;
  std::unique_ptr<Keys> m_keys;
  long long m_shown_minutes = -1;
};

} // namespace

Spoken lead(Context& context, const Talk& talk) { return Leader(context, talk).lead(); }

} // namespace closer
