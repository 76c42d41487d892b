// SPDX-License-Identifier: MIT
#include "cmd/help/topics.hpp"

#include <array>

namespace closer {
namespace {

constexpr auto topics = std::to_array<Topic>({
    {"share", "how the two of you share a journal",
     R"(A journal is a folder. Share it in one of three ways; nothing that both of you write is lost in any of them.

With git, through a repository that you both reach and that is empty so far:
  git -C us remote add origin URL
  closer -C us sync
Your partner joins, and from then on each of you runs 'closer sync' now and then:
  closer init us --clone URL

With Syncthing, Dropbox or the like: let it carry the folder. Your partner joins it where it arrives:
  closer init us

With a USB stick: a bare repository on it is the one that you both reach.
  git init --bare /media/stick/us.git

'man closer-sync' has more: hosts, encryption, and what happens if both of you change the same thing.
)"},
});

} // namespace

std::span<const Topic> help_topics() { return topics; }

} // namespace closer
