// SPDX-License-Identifier: MIT
#include "model/idea.hpp"

#include <array>

namespace closer {
namespace {

// In the order of the enums.
constexpr std::array<std::string_view, 4> places = {"indoors", "outdoors", "either", "apart"};
constexpr std::array<std::string_view, 3> energies = {"calm", "active", "thrilling"};

} // namespace

std::string_view name(Idea::Place place) { return places.at(static_cast<std::size_t>(place)); }

std::string_view name(Idea::Energy energy) { return energies.at(static_cast<std::size_t>(energy)); }

bool needs_thing(const Idea& idea) { return idea.text.find("{thing}") != std::string::npos; }

} // namespace closer
