// SPDX-License-Identifier: MIT
#include "cmd/help/topics.hpp"

#include <array>
#include <exception>
#include <filesystem>

#include <fmt/format.h>

#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

constexpr auto topics = std::to_array<Topic>({
    {"page", "a page each day for a partner without a terminal",
     R"(A page of today has the idea, the question, the days ahead and what you noticed, for one of you. Try it:
  closer today --for {partner} -o {partner}.html

If Syncthing, Dropbox or a stick carries the journal's folder, closer can keep both of your pages in it, pages/{partner}.html and pages/{me}.html. Put this line at the top of ~/.config/closer/config.toml:
  pages = true
From then on the commands that write, and 'closer sync', write them again whenever they change. Git ignores them.

If you share by git alone, copy the page or mail it each morning, from a crontab:
  0 7 * * * closer today --for {partner} -o Nextcloud/{partner}.html
  0 7 * * * mail-today {partner} {partner}@example.org
mail-today is one of the examples that come with closer, in share/examples.

Nothing private is on a page. Your partner writes back with lines in a text file: see 'man closer-inbox'.
)"},
    {"share", "how to share a journal",
     R"(A journal is a folder. There are three ways to share it, and nothing either of you writes is lost in any of them.

With git, through an empty repository you can both reach:
{start}  git -C {folder} remote add origin URL
  closer -C {folder} sync
Your partner joins, and from then on you each run 'closer sync' now and then:
  closer init us --clone URL --as {partner}

With Syncthing, Dropbox or the like: these damage a git repository they carry, {removal}. Your partner joins the copy that arrives:
  closer init us --as {partner}

With a USB stick: make a bare repository on it, and use it as above.
  git init --bare /media/stick/us.git

For hosts, encryption, and what happens if you both change the same thing, see 'man closer-sync'.
)"},
});

} // namespace

std::span<const Topic> help_topics() { return topics; }

namespace {

// What a topic's commands are about: the journal at hand, or the one in the manual.
struct Names {
  std::filesystem::path folder = "us";
  std::string me = "sam";
  std::string partner = "ana";
  bool is_repository = true;
};

Names names_here(Context& context) {
  try {
    const auto& [folder, couple] = context.journal();
    const bool is_second = context.knows_me() && context.me() == couple.people[1].id;
    const auto place = std::filesystem::weakly_canonical(folder.path());
    return {place, couple.people[is_second ? 1 : 0].id, couple.people[is_second ? 0 : 1].id,
            std::filesystem::exists(place / ".git")};
  } catch (const std::exception&) { // help needs no journal
    return {};
  }
}

} // namespace

std::string topic_text(Context& context, const Topic& topic) {
  const auto names = names_here(context);
  const auto folder = shell_word(names.folder.string());
  const auto start = names.is_repository ? std::string() : fmt::format("  git -C {} init\n", folder);
  const auto removal =
      names.is_repository
          ? fmt::format("so first remove the one in the folder. The journal works without it:\n  rm -rf {}\nThen share "
                        "the folder",
                        shell_word((names.folder / ".git").string()))
          : std::string("but this journal has none. Share its folder");
  const auto text =
      fmt::format(fmt::runtime(topic.text), fmt::arg("folder", folder), fmt::arg("start", start),
                  fmt::arg("removal", removal), fmt::arg("me", names.me), fmt::arg("partner", names.partner));
  std::string result;
  for (const auto line : split(text, '\n')) {
    result += line.empty() || line.starts_with("  ") ? std::string(line) + "\n" : hanging("", line, context.style());
  }
  result.pop_back(); // behind the last line's own end
  return result;
}

} // namespace closer
