// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/packed_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "mellanrum/reading/notes.h"
#include "support/folder.h"
#include "support/generator.h"
#include "support/promise.h"
#include "support/script.h"
#include "yaml/packing.h"

namespace mellanrum::yaml {
namespace {

namespace fs = std::filesystem;

const fs::path root = MELLANRUM_SOURCE_DIR;

/// A file that has all that a tree can have: comments, flaws, faults, texts of every style.
constexpr std::string_view small =
    "seminar: {id: s, title: \"Å\", date: 2016}\n"
    "roles:\n  a: A # c\n  a: B\n  b: {name: &x B, aliases: [c]}\n"
    "reflections:\n- >-\n  d\n  e\n- 'f': |\n    g\n-\n";

/// What holds of every tree, and those who walk it rely on.
bool is_sound(const Tree& tree, std::size_t size) {
  if (tree.nodes.empty() || tree[0].next != tree.nodes.size()) return false;
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    const Node& node = tree[id];
    if (node.kind > Kind::mapping || node.style > Style::flow || node.next <= id) return false;
    if (node.begin > node.end || node.end > size || node.comment > size) return false;
    if (node.text > tree.pool.size() || node.length > tree.pool.size() - node.text) return false;
    std::size_t children = 0;
    NodeId child = id + 1;
    for (; child < node.next && child < tree.nodes.size(); child = tree[child].next) ++children;
    if (child != node.next || (node.kind == Kind::scalar && children > 0)) return false;
    if (node.kind == Kind::mapping && children % 2 != 0) return false;
  }
  return std::all_of(tree.flaws.begin(), tree.flaws.end(), [&](const Span& flaw) {
    return flaw.source == tree.source && flaw.begin <= flaw.end && flaw.end <= size;
  });
}

TEST(PackedTree, IsTheTreeOfShippedRecords) {
  std::size_t trees = 0;
  for (const char* directory : {"data/integration", "examples/heat"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / directory)) {
      if (entry.path().extension() != ".yaml") continue;
      SCOPED_TRACE(entry.path());
      trees += expect_packs(outcome_of(test::bytes_of(entry.path()))) ? 1U : 0U;
    }
  }
  EXPECT_GT(trees, 5U);
}

TEST(PackedTree, IsTheTreeOfScenarios) {
  std::size_t trees = 0;
  for (const char* directory : {"tests/errors", "tests/cli"}) {
    for (const auto& entry : fs::directory_iterator(root / directory)) {
      for (const test::Piece& piece : test::read_script(test::bytes_of(entry.path()))) {
        if (piece.kind != test::Piece::Kind::file) continue;
        SCOPED_TRACE(entry.path().string() + " " + piece.name);
        trees += expect_packs(outcome_of(test::join_lines(piece.lines))) ? 1U : 0U;
      }
    }
  }
  EXPECT_GT(trees, 120U);
}

TEST(PackedTree, IsTheTreeOfGeneratedRecords) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    for (const test::File& file : test::generate(seed, {seed % 2 == 0 ? 0U : 6U})) {
      EXPECT_TRUE(expect_packs(outcome_of(file.text))) << seed << " " << file.name;
    }
  }
}

TEST(PackedTree, IsOfASourceOfItsSize) {
  const Outcome outcome = outcome_of(std::string(small));
  const std::string packed = pack(*outcome.tree, {}, outcome.diagnostics).value();
  Tree tree;
  Diagnostics diagnostics;
  for (std::size_t size = 0; size < small.size() - 1; ++size) {
    EXPECT_FALSE(unpack(packed, 0, size, {}, tree, diagnostics)) << size;
  }
  EXPECT_EQ(diagnostics.count(), 0U);
  ASSERT_TRUE(unpack(packed, 3, small.size(), {}, tree, diagnostics));
  EXPECT_EQ(tree.source, 3U);
  EXPECT_EQ(diagnostics.all().at(0).span.source, 3U);
}

TEST(PackedTree, IsNotMadeWhereFaultsLieElsewhereOrWereNotAllKept) {
  Outcome outcome = outcome_of("roles: {}\n");
  Diagnostics elsewhere;
  elsewhere.report(Rule::lost_text, {1, 0, 1}, "m");
  EXPECT_FALSE(pack(*outcome.tree, {}, elsewhere));
  Diagnostics related;
  related.report(Rule::lost_text, {0, 0, 1}, "m", "", Span{1, 0, 1});
  EXPECT_FALSE(pack(*outcome.tree, {}, related));
  Diagnostics many;
  for (std::size_t i = 0; i <= Diagnostics::most_kept; ++i) {
    many.report(Rule::lost_text, {0, 0, 1}, "m");
  }
  EXPECT_FALSE(pack(*outcome.tree, {}, many));
  EXPECT_FALSE(pack(Tree{}, {}, {}));
}

class Damaged : public testing::Test {
 protected:
  Damaged() : outcome_(outcome_of(std::string(small))) {
    packed_ = pack(*outcome_.tree, {}, outcome_.diagnostics).value();
  }

  /// Whether it is refused. Else the tree can be walked, and its faults be told.
  bool is_refused(const std::string& bytes) {
    test::tried(test::Promise::bounded);
    Sources sources;
    const SourceId id = sources.add(Source("n.yaml", "n.yaml", std::string(small)));
    Diagnostics diagnostics;
    if (!unpack(bytes, id, small.size(), {}, tree_, diagnostics)) return true;
    EXPECT_TRUE(is_sound(tree_, small.size()));
    const Notes notes = reading::read_notes(tree_, sources, {}, diagnostics);
    for (const Diagnostic& fault : diagnostics.all()) {
      EXPECT_FALSE(describe(fault, sources, false).empty());
    }
    return false;
  }

  Outcome outcome_;
  std::string packed_;
  Tree tree_;
};

TEST_F(Damaged, BytesAreRefusedOrGiveASoundTree) {
  ASSERT_FALSE(outcome_.tree->flaws.empty());
  std::size_t refused = 0;
  for (std::size_t at = 0; at < packed_.size(); ++at) {
    std::string bytes = packed_;
    // Of the numbers at the front every value, of the rest every bit.
    for (int change = 1; change < 256; change += at < 256 ? 1 : change) {
      bytes[at] = static_cast<char>(static_cast<unsigned char>(packed_[at]) ^ change);
      refused += is_refused(bytes) ? 1U : 0U;
      ASSERT_FALSE(HasFailure()) << "byte " << at << " ^ " << change;
    }
  }
  EXPECT_GT(refused, packed_.size());
}

TEST_F(Damaged, EndsAreRefused) {
  for (std::size_t size = 0; size < packed_.size(); ++size) {
    EXPECT_TRUE(is_refused(packed_.substr(0, size))) << size;
  }
  for (std::size_t more = 1; more < 64; ++more) {
    EXPECT_TRUE(is_refused(packed_ + std::string(more, '\0'))) << more;
  }
  EXPECT_FALSE(is_refused(packed_));
}

TEST_F(Damaged, StretchesAreRefusedOrGiveASoundTree) {
  for (std::size_t at = 0; at < packed_.size(); ++at) {
    for (const std::size_t size : {2U, 4U, 12U, 24U}) {
      for (const char filling : {'\0', '\1', '\xFF'}) {
        std::string bytes = packed_;
        bytes.replace(at, size, std::min(size, bytes.size() - at), filling);
        is_refused(bytes);
        ASSERT_FALSE(HasFailure()) << "byte " << at << ", " << size;
      }
    }
  }
}

}  // namespace
}  // namespace mellanrum::yaml
