// SPDX-License-Identifier: MIT
#include "journal/config/couple_merge.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "base/mapped.hpp"
#include "base/text/text.hpp"
#include "base/toml/toml.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/lines/noise.hpp"

namespace closer {
namespace {

// The value of each key, as TOML, by its path: "people.ana.name". A person without a name is there, too.
using Keys = std::map<std::string, std::string>;

void add_keys(const TomlTable& table, const std::string& path, Keys& keys) {
  for (const auto& [name, value] : table) {
    const auto here = path + (path.empty() ? "" : ".") + write_toml_key(name);
    const auto* inner = value.as<TomlTable>();
    if (inner == nullptr || (inner->empty() && path == "people")) {
      keys[here] = write_toml(value);
    } else {
      add_keys(*inner, here, keys);
    }
  }
}

using Value = std::optional<std::string>;

Value value_in(const Keys& keys, const std::string& key) {
  const auto found = keys.find(key);
  return found == keys.end() ? std::nullopt : Value(found->second);
}

Keys keys_of(std::string_view text) {
  Keys keys;
  add_keys(parse_toml(without_byte_order_mark(text)), "", keys);
  return keys;
}

// closer.toml line by line; a key has a line of its own, or its text isn't taken apart.
struct Line {
  std::string text;
  std::string section; // the header that it is below or is: "[rhythm]"; "" above all
  std::string key;     // whose value it has: "rhythm.hobby"; "" if none
};

bool is_comment(std::string_view line) { return trim(line).starts_with('#'); }

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::string section;
  for (const auto line : split(without_byte_order_mark(text), '\n')) {
    const auto content = trim(without_carriage_return(line));
    if (content.starts_with('[')) {
      section = content.substr(0, content.find(']') + 1);
      lines.push_back({std::string(line), section, {}});
      continue;
    }
    Line read{std::string(line), section, {}};
    if (!content.empty() && !is_comment(content)) {
      const auto keys = keys_of(section + "\n" + std::string(content));
      read.key = keys.size() == 1 ? keys.begin()->first : throw TomlError("several keys on a line", {});
    }
    lines.push_back(std::move(read));
  }
  if (!lines.empty() && lines.back().text.empty()) {
    lines.pop_back(); // behind the last newline there is no line
  }
  return lines;
}

const Line* find_line(const std::vector<Line>& lines, const std::string& key) {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.key == key; });
  return found == lines.end() ? nullptr : &*found;
}

bool is_header(const Line& line) { return trim(line.text).starts_with('['); }

// Behind the last key of its section; a section that isn't there yet goes to the end.
void insert(std::vector<Line>& lines, const Line& line) {
  const auto last = std::find_if(lines.rbegin(), lines.rend(), [&](const Line& each) {
    return each.section == line.section && (!each.key.empty() || is_header(each));
  });
  if (last == lines.rend() && !line.section.empty()) {
    lines.insert(lines.end(), {{"", line.section, {}}, {line.section, line.section, {}}, line});
  } else {
    lines.insert(last.base(), line);
  }
}

class Merger {
public:
  Merger(const std::optional<std::string>& base, const std::string& one, const std::string& other)
      : m_base(base), m_winner(std::max(one, other)), m_loser(std::min(one, other)) {}

  CoupleMerge run() {
    try {
      const auto base = m_base ? std::optional(keys_of(*m_base)) : std::nullopt;
      const auto winner = keys_of(m_winner);
      const auto loser = keys_of(m_loser);
      const auto wanted = merged(base, winner, loser);
      const bool is_loser_framing = base && loser == *base && winner != loser; // it changed comments alone
      const auto& frame = is_loser_framing ? m_loser : m_winner;
      const auto& rest = is_loser_framing ? m_winner : m_loser;
      auto text = with_keys(frame, is_loser_framing ? loser : winner, rest, wanted);
      if (keys_of(text) == wanted) {
        (void)read_couple({}, text);
        const bool is_whole = !m_gave_way && has_comments_of(rest, text);
        return {std::move(text), is_whole ? std::nullopt : std::optional(rest)};
      }
    } catch (const TomlError&) { // not written line by line
    } catch (const Error&) {     // what each changed makes no sense together: a third person, say
    }
    return {m_winner, m_loser};
  }

private:
  Keys merged(const std::optional<Keys>& base, const Keys& winner, const Keys& loser) {
    Keys all = winner;
    all.insert(loser.begin(), loser.end());
    Keys result;
    for (const auto& item : all) {
      const auto& key = item.first;
      const auto mine = value_in(winner, key);
      const auto other = value_in(loser, key);
      const auto is_changed = [&](const Value& side) { return !base || side != value_in(*base, key); };
      const bool is_disputed = mine && other && mine != other && is_changed(mine) && is_changed(other);
      m_gave_way = m_gave_way || is_disputed;
      const auto& settled = is_disputed || !is_changed(other) || (mine && is_changed(mine)) ? mine : other;
      if (settled) {
        result[key] = *settled;
      }
    }
    return result;
  }

  // `frame`, whose keys are `keys`, with those of `wanted`, each on the line of the side that has it so.
  [[nodiscard]] static std::string with_keys(const std::string& frame, const Keys& keys, const std::string& rest,
                                             const Keys& wanted) {
    auto lines = lines_of(frame);
    const auto others = lines_of(rest);
    std::erase_if(lines, [&](const Line& line) { return !line.key.empty() && !wanted.contains(line.key); });
    for (auto& line : lines) {
      if (!line.key.empty() && wanted.at(line.key) != keys.at(line.key)) {
        const auto* other = find_line(others, line.key);
        line.text = other == nullptr ? line.text : other->text;
      }
    }
    for (const auto& line : others) {
      if (!line.key.empty() && wanted.contains(line.key) && find_line(lines, line.key) == nullptr) {
        insert(lines, line);
      }
    }
    return join(mapped(lines, &Line::text), "\n") + "\n";
  }

  // Whether every comment that `rest` has and the base hasn't is in the outcome.
  [[nodiscard]] bool has_comments_of(const std::string& rest, const std::string& text) const {
    const auto present = split(text, '\n');
    const auto known = split(m_base ? std::string_view(*m_base) : std::string_view(), '\n');
    const auto is_in = [](const std::vector<std::string_view>& lines, std::string_view line) {
      return std::find(lines.begin(), lines.end(), line) != lines.end();
    };
    const auto all = split(rest, '\n');
    return std::all_of(all.begin(), all.end(), [&](std::string_view line) {
      return !is_comment(line) || is_in(present, line) || is_in(known, line);
    });
  }

  const std::optional<std::string>& m_base;
  const std::string& m_winner;
  const std::string& m_loser;
  bool m_gave_way = false;
};

} // namespace

CoupleMerge merge_couples(const std::optional<std::string>& base, const std::string& one, const std::string& other) {
  return Merger(base, one, other).run();
}

} // namespace closer
