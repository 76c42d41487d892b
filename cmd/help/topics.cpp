// SPDX-License-Identifier: MIT
#include "cmd/help/topics.hpp"

#include <array>

namespace closer {
namespace {

constexpr auto topics = std::to_array<Topic>({
    {"page", "a page each day for a partner without a terminal",
     R"(A page of today has the idea, the question, the days ahead and what you noticed, for one of you. Try it:
  closer today --for ana -o ana.html

If Syncthing, Dropbox or a stick carries the journal's folder, closer can keep both of your pages in it, pages/ana.html and pages/sam.html. Put this line at the top of ~/.config/closer/config.toml:
  pages = true
From then on the commands that write, and 'closer sync', write them again whenever they change. Git ignores them.

If you share by git alone, copy the page or mail it each morning, from a crontab:
  0 7 * * * closer today --for ana -o Nextcloud/ana.html
  0 7 * * * mail-today ana ana@example.org
mail-today is one of the examples that come with closer, in share/examples.

Nothing private is on a page. Your partner writes back with lines in a text file: see 'man closer-inbox'.
)"},
    {"share", "how to share a journal",
     R"(A journal is a folder. There are three ways to share it, and nothing either of you writes is lost in any of them.

With git, through an empty repository you can both reach:
  git -C us remote add origin URL
  closer -C us sync
Your partner joins, and from then on you each run 'closer sync' now and then:
  closer init us --clone URL --as ana

With Syncthing, Dropbox or the like: share the folder. Your partner joins the copy that arrives:
  closer init us

With a USB stick: make a bare repository on it, and use it as above.
  git init --bare /media/stick/us.git

For hosts, encryption, and what happens if you both change the same thing, see 'man closer-sync'.
)"},
});

} // namespace

std::span<const Topic> help_topics() { return topics; }

} // namespace closer
