// SPDX-License-Identifier: MIT
//
// Builds the Tree from yaml-cpp's events, in one pass and without an allocation per node, and
// reports (in refusals.cpp) what is well-formed YAML but refused in notes: anchors, aliases, tags,
// merge keys, duplicate keys, keys that are no plain text, directives, a second document, control
// characters written as escapes; and nesting over the limit. Used by read alone.
#ifndef MELLANRUM_YAML_BUILDER_H
#define MELLANRUM_YAML_BUILDER_H

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/source.h"
#include "mellanrum/yaml/read.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::yaml {

class Builder final : public YAML::EventHandler {
 public:
  /// Thrown through the parser where reading on is of no use; all is reported by then.
  struct Stop {};

  Builder(const Source& source, SourceId id, const Limits& limits, Diagnostics& diagnostics);

  /// Reports, in plain words, why the parser gave up.
  void explain_failure(const YAML::Exception& failure);

  /// The tree, once: nothing if the document is empty or its structure is in doubt.
  std::optional<Tree> take();

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  enum class Role : std::uint8_t { root, item, key, value };

  struct Open {
    NodeId id = 0;
    std::uint32_t children = 0;
    Role role = Role::root;
  };

  Role role() const;
  std::uint32_t offset(const YAML::Mark& mark) const;
  Node& add(Node node);
  void add_null(std::uint32_t begin);
  void open(Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style);
  void close();
  void store(Node& node, std::string_view text);
  std::uint32_t absent_place(Role role, std::uint32_t mark) const;
  std::size_t block_column() const;

  /// Whether an anchor, alias or tag stands there.
  bool refuse_property(std::uint32_t begin);
  void refuse_directive(std::size_t from, std::size_t to);
  void refuse_more(std::uint32_t begin);
  void refuse_missing_colon();
  void refuse_outdented(std::uint32_t begin);
  void refuse_tight_comment(std::size_t at);
  /// What stands between two items in brackets and is a comment, though it may be meant as an item.
  void look_for_comments(std::size_t from, std::size_t to);
  void check_key(const Node& key);
  void check_duplicates(NodeId mapping);
  /// `text`, decoded from `node`, without what may not stand in it.
  std::string_view check_escapes(const Node& node, std::string_view text);
  /// A fault that leaves the structure in doubt.
  void report(Rule rule, std::size_t begin, std::size_t end, std::string message,
              std::string advice, std::optional<Span> other = {});
  /// A fault in [begin, end) alone; what overlaps `flaw` is not to be believed.
  void report_flaw(Diagnostic fault, Span flaw);

  std::string_view bytes_;
  std::uint32_t bom_;
  std::size_t max_depth_;
  Diagnostics& diagnostics_;
  std::size_t faults_ = 0;
  bool in_doubt_ = false;
  std::string cleaned_;
  bool has_document_ = false;
  Tree tree_;
  std::vector<Open> open_;
  std::vector<NodeId> keys_;
  /// The node that ended last, and the end of all that was understood.
  NodeId last_ = 0;
  std::uint32_t cursor_;
  std::optional<std::uint32_t> last_property_;
};

}  // namespace mellanrum::yaml

#endif
