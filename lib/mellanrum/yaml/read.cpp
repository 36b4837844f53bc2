// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/read.h"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <istream>
#include <new>
#include <streambuf>
#include <string>
#include <string_view>

#include "mellanrum/text/utf8.h"
#include "mellanrum/yaml/advice.h"
#include "mellanrum/yaml/brackets.h"
#include "mellanrum/yaml/builder.h"
#include "mellanrum/yaml/scan.h"

namespace mellanrum::yaml {
namespace {

/// yaml-cpp counts bytes as int, and offsets into a Tree's pool, which normalization may make
/// three times as long, are 32 bits.
constexpr std::size_t most_bytes = std::size_t{1} << 30;

/// The bytes that the parser is given, readable and able to step back to their start.
class GuardedBytes : public std::streambuf {
 public:
  /// Behind the text comes a document end, by which a quote that was never closed is noticed.
  explicit GuardedBytes(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    constexpr std::string_view guard = "\n...\n";
    text_.reserve(bytes.size() + guard.size());
    text_ += bytes;
    text_ += bytes.ends_with('\n') ? guard.substr(1) : guard;
    setg(text_.data(), text_.data(), text_.data() + text_.size());
  }

 private:
  std::string text_;
};

void parse(std::string_view bytes, Builder& builder) {
  GuardedBytes guarded(bytes);
  std::istream stream(&guarded);
  YAML::Parser parser(stream);
  parser.HandleNextDocument(builder);
  // Anything left is refused at its first event; asking for documents in a loop might never end.
  if (parser) parser.HandleNextDocument(builder);
}

}  // namespace

std::optional<Tree> read(const Sources& sources, SourceId id, const Limits& limits,
                         Diagnostics& diagnostics) {
  const Source& source = sources[id];
  const std::string_view bytes = source.bytes();
  if (bytes.size() > std::min(limits.bytes, most_bytes)) {
    diagnostics.report(Rule::too_large, {id, 0, 0},
                       fmt::format("the file has more than the {} bytes that are read",
                                   std::min(limits.bytes, most_bytes)),
                       "split it, or raise the limit by --max-file-size");
    return std::nullopt;
  }
  if (!bytes_are_clean(source, id, diagnostics)) return std::nullopt;
  if (const auto deep = deep_bracket(bytes, limits.depth)) {
    const auto begin = static_cast<std::uint32_t>(*deep);
    diagnostics.report(Rule::too_deep, {id, begin, begin + 1},
                       fmt::format("brackets are nested more than {} deep here", limits.depth),
                       "records need five levels; --max-depth raises the limit");
    return std::nullopt;
  }
  Builder builder(source, id, limits, diagnostics);
  try {
    try {
      parse(bytes, builder);
    } catch (const YAML::Exception& failure) {
      builder.explain_failure(failure);
    }
  } catch (const Builder::Stop&) {
    return std::nullopt;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    diagnostics.report(not_well_formed(bytes, id, 0));
    return std::nullopt;
  }
  return builder.take();
}

}  // namespace mellanrum::yaml
