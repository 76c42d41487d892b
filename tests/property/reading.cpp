// SPDX-License-Identifier: MIT
// The journal is a set of lines: it doesn't matter where they are, how often, or what is between them.
#include <array>

#include <fmt/format.h>

#include "journal/folder/reading.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/folder/showing.hpp"
#include "mess.hpp"
#include "runner.hpp"

namespace closer {

namespace {

class Collector : public RecordVisitor {
public:
  [[nodiscard]] bool look(const RecordView& view) override {
    m_glanced = view.id;
    return true;
  }
  void visit(Record& record) override {
    require(record.id == m_glanced, "what is taken is not what was looked at");
    auto id = record.id;
    require(records.emplace(std::move(id), std::move(record)).second, "a record is shown twice");
  }

  Records records;

private:
  std::string m_glanced;
};

} // namespace

void check_reading(Runner& runner) {
  runner.check("one pass shows what is read", 250, 20000, [] {
    const auto journal = MessyFolder(*any_mess({*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()})).open();
    std::array<Collector, 2> collectors;
    const std::array<RecordVisitor*, 2> visitors = {&collectors[0], &collectors[1]};
    ShardScan sweep(journal);
    if (!sweep.over(ShardList(journal).take_all(), visitors)) {
      return; // records stand where they don't belong
    }
    const auto reading = read_all(journal);
    collectors[0].records.merge(collectors[1].records);
    require(collectors[1].records.empty(), "a record is shown to both");
    require_same(collectors[0].records, reading.records);
    require(sweep.tied() == reading.tied, "other records are tied");
    require(sweep.findings().size() == reading.findings.size(), "other findings are reported");
  });
  runner.check("who wins is the same in any files, in any order, among anything", 250, 20000, [] {
    const auto mess = *any_mess({});
    const auto reading = read_all(MessyFolder(mess).open());
    require_same(reading.records, mess.winners());
    require(reading.findings.empty() != mess.has_garbage(), "what cannot be read is reported, and nothing else");
  });
  runner.check("who wins is the same if records are hand-written", 250, 20000, [] {
    const auto mess = *any_mess({false, true});
    const auto reading = read_all(MessyFolder(mess).open());
    require_same(reading.records, mess.winners());
    require(reading.findings.empty(), reading.findings.empty() ? "" : describe(reading.findings.front()));
  });
}

} // namespace closer
