// SPDX-License-Identifier: MIT
#include "history/couple_now.hpp"

#include <span>
#include <utility>

#include "journal/folder/shard_list.hpp"
#include "journal/folder/showing.hpp"
#include "model/schedule/rhythm_said.hpp"
#include "model/schedule/series_said.hpp"

namespace closer {
namespace {

class AgreedWords : public RecordVisitor {
public:
  [[nodiscard]] bool look(const RecordView& view) override {
    return view.kind == Kind::Rhythm || view.kind == Kind::Series;
  }
  void visit(Record& record) override {
    auto id = record.id;
    m_records.emplace(std::move(id), std::move(record));
  }
  [[nodiscard]] const Records& records() const { return m_records; }

private:
  Records m_records;
};

} // namespace

Couple couple_now(const Journal& journal) {
  auto couple = journal.couple;
  const auto standing = ShardList(journal).find(standing_shard);
  if (standing) {
    Reading unreported;
    AgreedWords words;
    if (!scan_shards(journal, std::span(&*standing, 1), words, unreported)) {
      words = AgreedWords();
      read_and_show(journal, std::span(&*standing, 1), words, unreported);
    }
    couple.rhythm = rhythm_now(couple.rhythm, words.records());
    couple.series = series_now(words.records());
  }
  return couple;
}

} // namespace closer
