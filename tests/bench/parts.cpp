// SPDX-License-Identifier: MIT
// The parts of a command by themselves, on the journal in $CLOSER_DIR: reading lines by the scanner and by the judge,
// merging, sweeping, a digest, and a choice.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <benchmark/benchmark.h>

#include "advice/catalogue.hpp"
#include "advice/choice.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/folder/shard_scan.hpp"
#include "journal/record/record_line.hpp"
#include "journal/scan/lines_of_file.hpp"
#include "journal/scan/record_scanner.hpp"
#include "review/digest.hpp"

namespace {

using namespace closer;

const Journal& journal() {
  static const char* const folder = std::getenv("CLOSER_DIR");
  static const auto opened = open_journal(folder == nullptr ? "." : folder);
  return opened;
}

const Reading& everything() {
  static const auto reading = read_all(journal());
  return reading;
}

Day last_day() { return everything().records.rbegin()->second.at.day; }

// The newest month's first file.
const std::string& shard() {
  static const auto text = [] {
    const auto shards = ShardList(journal()).take_all();
    std::ifstream file(journal().folder.path() / "log" / shards.front().files.front(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return text;
}

void scan_a_shard(benchmark::State& state) {
  for (auto _ : state) {
    std::vector<Record> records;
    benchmark::DoNotOptimize(scan_records(shard(), records));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * shard().size()));
}

void glance_over_a_shard(benchmark::State& state) {
  for (auto _ : state) {
    RecordScanner scanner;
    for (std::string_view rest = shard(); !rest.empty();) {
      benchmark::DoNotOptimize(scanner.take(rest));
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * shard().size()));
}

void judge_a_shard(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(parse_records("x", shard()));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * shard().size()));
}

void read_everything(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(read_all(journal()));
  }
}

void scan_everything(benchmark::State& state) {
  const auto shards = ShardList(journal()).take_all();
  ReviewScope scope;
  scope.today = last_day();
  scope.weighs_from = first_day_that_matters(journal().couple, last_day());
  for (auto _ : state) {
    Tally tally(journal().couple, scope);
    RecordVisitor* const visitor = &tally;
    benchmark::DoNotOptimize(ShardScan(journal()).over(shards, std::span(&visitor, 1)));
  }
}

void make_the_digest(benchmark::State& state) {
  const Window window{everything().records.begin()->second.at.day, last_day()};
  for (auto _ : state) {
    benchmark::DoNotOptimize(make_digest(journal().couple, everything().records, window, last_day(), {}));
  }
}

void choose_an_idea(benchmark::State& state) {
  const auto ideas = built_in_ideas();
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        choose(ideas, journal().couple, everything().hobbies, everything().records, {{}, last_day(), 1, {}, {}}));
  }
}

} // namespace

BENCHMARK(scan_a_shard);
BENCHMARK(glance_over_a_shard);
BENCHMARK(judge_a_shard);
BENCHMARK(read_everything);
BENCHMARK(scan_everything);
BENCHMARK(make_the_digest);
BENCHMARK(choose_an_idea);

BENCHMARK_MAIN();
