// SPDX-License-Identifier: MIT
#include "yaml/packing.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace mellanrum::yaml {
namespace {

std::string told(const Span& span) {
  return fmt::format("{}:{}-{}", span.source, span.begin, span.end);
}

/// What unpacking gives, or "refused".
std::string unpacked(const std::string& packed, std::size_t size, const Limits& limits,
                     Tree& tree) {
  Diagnostics diagnostics;
  if (unpack(packed, 0, size, limits, tree, diagnostics)) return told(tree, diagnostics);
  EXPECT_EQ(diagnostics.count(), 0U);
  return "refused";
}

}  // namespace

std::string told(const Tree& tree, const Diagnostics& diagnostics) {
  std::string out = fmt::format("source {}, pool {}\n", tree.source, tree.pool);
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    const Node& node = tree[id];
    out += fmt::format("{} {} {} {} {} #{} '{}'\n", static_cast<int>(node.kind),
                       static_cast<int>(node.style), node.begin, node.end, node.next, node.comment,
                       tree.text(id));
  }
  for (const Span& flaw : tree.flaws) out += "flaw " + told(flaw) + "\n";
  for (const Diagnostic& fault : diagnostics.all()) {
    out += fmt::format("{} {} {} | {} | {}\n", row_of(fault.rule).id, told(fault.span),
                       fault.message, fault.advice, fault.other ? told(*fault.other) : "");
  }
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    out += fmt::format("{} ", diagnostics.count(severity));
  }
  return out;
}

bool expect_packs(const Outcome& outcome, const Limits& limits) {
  if (!outcome.tree) return false;
  const auto packed = pack(*outcome.tree, limits, outcome.diagnostics);
  const std::size_t size = outcome.sources[0].bytes().size();
  EXPECT_TRUE(packed);
  if (!packed) return true;
  const std::string expected = told(*outcome.tree, outcome.diagnostics);
  Tree fresh;
  EXPECT_EQ(unpacked(*packed, size, limits, fresh), expected);
  // One that holds whatever was unpacked before.
  static Tree used;
  EXPECT_EQ(unpacked(*packed, size, limits, used), expected);
  Limits wider = limits;
  wider.depth += 7;
  const Outcome again = outcome_of(std::string(outcome.sources[0].bytes()), wider);
  EXPECT_TRUE(again.tree);
  if (again.tree) {
    EXPECT_EQ(unpacked(*packed, size, wider, used), told(*again.tree, again.diagnostics));
  }
  Limits narrower = limits;
  --narrower.depth;
  EXPECT_EQ(unpacked(*packed, size, narrower, used), "refused");
  EXPECT_EQ(unpacked(*packed + '\0', size, limits, used), "refused");
  EXPECT_EQ(unpacked(packed->substr(0, packed->size() - 1), size, limits, used), "refused");
  return true;
}

}  // namespace mellanrum::yaml
