// SPDX-License-Identifier: MIT
#include "memory_context.hpp"

#include <regex>
#include <utility>

#include "cmd/line/command_line.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/verbs/verbs.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/folder/reading.hpp"

namespace closer {

Script asked(std::deque<std::string> answers) {
  Script script;
  script.can_ask = true;
  script.answers = std::move(answers);
  return script;
}

class MemoryContext::ScriptedKeys final : public Keys {
public:
  explicit ScriptedKeys(MemoryContext& context) : m_context(context) {}

  [[nodiscard]] std::optional<char> wait(std::chrono::milliseconds time) override {
    m_context.m_time += time;
    auto& keys = m_context.m_script.keys;
    const char key = keys.empty() ? '.' : keys.front();
    keys.erase(0, 1);
    return key == '.' ? std::nullopt : std::optional(key);
  }

private:
  MemoryContext& m_context;
};

MemoryContext::MemoryContext(const Arguments& arguments, const std::filesystem::path& folder, Script script)
    : Context(arguments, all_commands(),
              {script.now,
               central_europe,
               {},
               arguments.given(quiet_option),
               script.can_ask,
               Machine({folder / "own/config", folder / "own/state", folder / "own/data"})}),
      m_script(std::move(script)) {
  m_script.variables.try_emplace("CLOSER_DIR", (folder / "us").string());
  m_script.variables.try_emplace("CLOSER_AS", m_script.me);
}

std::optional<std::string> MemoryContext::variable(const char* name) const {
  const auto found = m_script.variables.find(name);
  return found == m_script.variables.end() ? std::nullopt : std::optional(found->second);
}

std::unique_ptr<Keys> MemoryContext::read_keys() { return std::make_unique<ScriptedKeys>(*this); }

void MemoryContext::edit(const std::filesystem::path& file) {
  m_time += m_script.editing;
  put(file, m_script.editor(contents_of(file)));
}

void MemoryContext::become(const Program& program) { throw Error(Status::Failed, program.path.string()); }

std::optional<std::string> MemoryContext::read_answer() const {
  if (m_script.answers.empty()) {
    return std::nullopt;
  }
  auto answer = std::move(m_script.answers.front());
  m_script.answers.pop_front();
  told += answer + "\n";
  return answer;
}

Home::Home() {
  put(*this / "us/closer.toml", write_couple(ana_and_sam()));
  std::filesystem::permissions(*this / "us", std::filesystem::perms::owner_all);
}

Outcome Home::run(const std::vector<std::string>& words, Script script) const {
  const auto line = read_line(words, all_commands());
  const auto arguments = arguments_to_run(line);
  MemoryContext context(arguments, path(), std::move(script));
  const auto status = line.leaf()->run(context, arguments);
  BOOST_TEST(!context.draft());
  return {status, context.printed, context.told};
}

std::string Home::told(const std::vector<std::string>& words, Script script) const {
  return std::regex_replace(run(words, std::move(script)).told, std::regex(R"(\([a-z0-9]{5}\))"), "(ID)");
}

Records Home::records() const { return read_all(open_journal(*this / "us")).records; }

Record Home::the_one(Kind kind) const {
  std::vector<Record> found;
  for (const auto& [id, record] : records()) {
    if (record.kind == kind && !record.gone) {
      found.push_back(record);
    }
  }
  BOOST_REQUIRE(found.size() == 1);
  return found.front();
}

} // namespace closer
