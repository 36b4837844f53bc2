// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/packed_tree.h"

#include <fmt/format.h>
#include <unicode/uvernum.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

namespace mellanrum::yaml {
namespace {

/// A node as it is kept. What `size` counts is the length of a scalar's text, or the nodes of a
/// collection with itself; the texts of scalars follow one another in the pool.
struct PackedNode {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t kind : 2;
  std::uint32_t style : 3;
  std::uint32_t commented : 1;
  std::uint32_t size : 26;
};
static_assert(sizeof(PackedNode) == 12);

constexpr std::uint32_t most_bytes = (std::uint32_t{1} << 26) - 1;

struct Head {
  std::uint32_t nodes;
  std::uint32_t pool;
  std::uint32_t comments;  // offsets, of the commented nodes in order
  std::uint32_t flaws;
  std::uint32_t diagnostics;
  std::uint32_t depth;
};

struct PackedSpan {
  std::uint32_t begin;
  std::uint32_t end;
};

class Writer {
 public:
  template <class T>
  void put(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    out_.append(reinterpret_cast<const char*>(&value), sizeof(T));
  }
  void put_text(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    out_ += text;
  }
  void put(const Span& span) { put(PackedSpan{span.begin, span.end}); }
  std::string take() { return std::move(out_); }
  std::string& bytes() { return out_; }

 private:
  std::string out_;
};

/// Takes values from the front; what is asked for beyond the end is zero, and is_whole() false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <class T>
  T take() {
    T out{};
    const std::string_view bytes = take(sizeof(T));
    if (bytes.size() == sizeof(T)) std::memcpy(&out, bytes.data(), sizeof(T));
    return out;
  }
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      whole_ = false;
      return {};
    }
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }
  std::string text() { return std::string(take(take<std::uint32_t>())); }
  bool is_whole() const { return whole_; }
  bool at_end() const { return whole_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool whole_ = true;
};

bool is_kind(std::uint32_t kind) { return kind <= static_cast<std::uint32_t>(Kind::mapping); }

class Unpacking {
 public:
  Unpacking(std::string_view bytes, SourceId id, std::size_t size, Tree& tree)
      : reader_(bytes), id_(id), size_(size), tree_(tree) {}

  bool nodes(const Limits& limits) {
    head_ = reader_.take<Head>();
    if (head_.depth > limits.depth || head_.nodes == 0) return false;
    const std::string_view nodes = reader_.take(std::size_t{head_.nodes} * sizeof(PackedNode));
    const std::string_view comments =
        reader_.take(std::size_t{head_.comments} * sizeof(std::uint32_t));
    const std::string_view pool = reader_.take(head_.pool);
    if (nodes.empty() || pool.size() != head_.pool) return false;
    tree_.source = id_;
    tree_.pool.assign(pool);
    tree_.nodes.resize(head_.nodes);
    Reader comment(comments);
    std::uint32_t text = 0;
    for (NodeId at = 0; at < head_.nodes; ++at) {
      PackedNode packed;
      std::memcpy(&packed, nodes.data() + at * sizeof(PackedNode), sizeof(PackedNode));
      Node& node = tree_.nodes[at];
      node.kind = static_cast<Kind>(packed.kind);
      node.style = static_cast<Style>(packed.style);
      node.begin = packed.begin;
      node.end = packed.end;
      node.text = 0;
      node.length = 0;
      const bool is_scalar = node.kind == Kind::scalar;
      if (is_scalar) {
        node.text = text;
        node.length = packed.size;
        text += packed.size;
      }
      node.next = at + (is_scalar ? 1 : packed.size);
      node.comment = packed.commented != 0 ? comment.take<std::uint32_t>() : 0;
      if (!fits(packed, node, at) || text > head_.pool || node.comment > size_) return false;
    }
    return close(head_.nodes) && open_.empty() && text == head_.pool && comment.at_end();
  }

  bool faults(Diagnostics& diagnostics) {
    tree_.flaws.clear();
    for (std::uint32_t i = 0; i < head_.flaws; ++i) {
      tree_.flaws.push_back(span());
      if (!reader_.is_whole()) return false;
    }
    for (std::uint32_t i = 0; i < head_.diagnostics; ++i) {
      Diagnostic fault;
      const auto rule = reader_.take<std::uint32_t>();
      if (rule >= rules().size()) return false;
      fault.rule = static_cast<Rule>(rule);
      fault.span = span();
      fault.message = reader_.text();
      fault.advice = reader_.text();
      if (reader_.take<std::uint32_t>() != 0) fault.other = span();
      if (!reader_.is_whole()) return false;
      diagnostics.report(std::move(fault));
    }
    return reader_.at_end() && spans_fit_;
  }

 private:
  /// Whether the node lies in the source, and within the collection in which it stands.
  bool fits(const PackedNode& packed, const Node& node, NodeId at) {
    if (!close(at) || (at > 0) == open_.empty() || !is_kind(packed.kind)) return false;
    const NodeId end = open_.empty() ? head_.nodes : open_.back().end;
    if (node.begin > node.end || node.end > size_ || node.next <= at || node.next > end) {
      return false;
    }
    if (!open_.empty()) open_.back().lacks_value = !open_.back().lacks_value;
    if (node.next > at + 1) open_.push_back({node.next, node.kind == Kind::mapping, false});
    return true;
  }

  /// Ends the collections that end there. False if one is a mapping whose last key has no value.
  bool close(NodeId at) {
    for (; !open_.empty() && open_.back().end == at; open_.pop_back()) {
      if (open_.back().is_mapping && open_.back().lacks_value) return false;
    }
    return true;
  }

  Span span() {
    const auto packed = reader_.take<PackedSpan>();
    spans_fit_ = spans_fit_ && packed.begin <= packed.end && packed.end <= size_;
    return {id_, packed.begin, packed.end};
  }

  Reader reader_;
  SourceId id_;
  std::size_t size_;
  Tree& tree_;
  Head head_{};
  struct Open {
    NodeId end;
    bool is_mapping;
    bool lacks_value;
  };
  std::vector<Open> open_;
  bool spans_fit_ = true;
};

}  // namespace

std::string reader_identity() {
  return fmt::format("{} yaml-cpp {} ICU {} {}", MELLANRUM_READER_HASH, MELLANRUM_YAML_CPP_VERSION,
                     U_ICU_VERSION, std::endian::native == std::endian::little ? "le" : "be");
}

std::optional<std::string> pack(const Tree& tree, const Limits& limits,
                                const Diagnostics& reported) {
  if (reported.count() != reported.all().size()) return std::nullopt;
  Head head{};
  Writer writer;
  writer.bytes().reserve(sizeof(Head) + tree.nodes.size() * sizeof(PackedNode) + tree.pool.size());
  writer.put(head);
  std::string comments;
  std::size_t text = 0;
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    const Node& node = tree[id];
    const std::uint32_t size = node.kind == Kind::scalar ? node.length : node.next - id;
    if (size > most_bytes || (node.length > 0 && node.text != text)) return std::nullopt;
    text += node.length;
    writer.put(PackedNode{node.begin, node.end, static_cast<std::uint32_t>(node.kind) & 3U,
                          static_cast<std::uint32_t>(node.style) & 7U, node.comment != 0 ? 1U : 0U,
                          size & most_bytes});
    if (node.comment == 0) continue;
    comments.append(reinterpret_cast<const char*>(&node.comment), sizeof(node.comment));
    ++head.comments;
  }
  if (text != tree.pool.size() || tree.nodes.empty()) return std::nullopt;
  head.nodes = static_cast<std::uint32_t>(tree.nodes.size());
  head.pool = static_cast<std::uint32_t>(tree.pool.size());
  head.flaws = static_cast<std::uint32_t>(tree.flaws.size());
  head.diagnostics = static_cast<std::uint32_t>(reported.all().size());
  head.depth = static_cast<std::uint32_t>(limits.depth);
  writer.bytes() += comments;
  writer.bytes() += tree.pool;
  for (const Span& flaw : tree.flaws) writer.put(flaw);
  for (const Diagnostic& fault : reported.all()) {
    const bool elsewhere =
        fault.span.source != tree.source || (fault.other && fault.other->source != tree.source);
    if (elsewhere) return std::nullopt;
    writer.put(static_cast<std::uint32_t>(fault.rule));
    writer.put(fault.span);
    writer.put_text(fault.message);
    writer.put_text(fault.advice);
    writer.put(std::uint32_t{fault.other ? 1U : 0U});
    if (fault.other) writer.put(*fault.other);
  }
  std::string out = writer.take();
  std::memcpy(out.data(), &head, sizeof(head));
  return out;
}

bool unpack(std::string_view bytes, SourceId id, std::size_t size, const Limits& limits, Tree& tree,
            Diagnostics& diagnostics) {
  Unpacking unpacking(bytes, id, size, tree);
  Diagnostics faults;
  if (!unpacking.nodes(limits) || !unpacking.faults(faults)) return false;
  diagnostics.append(std::move(faults));
  return true;
}

}  // namespace mellanrum::yaml
