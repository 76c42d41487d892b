// SPDX-License-Identifier: MIT
#include "cmd/help/topics.hpp"

#include <array>

namespace closer {
namespace {

constexpr auto topics = std::to_array<Topic>({
    {"share", "how to share a journal",
     R"(A journal is a folder. There are three ways to share it, and nothing either of you writes is lost in any of them.

With git, through an empty repository you can both reach:
  git -C us remote add origin URL
  closer -C us sync
Your partner joins, and from then on you each run 'closer sync' now and then:
  closer init us --clone URL

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
