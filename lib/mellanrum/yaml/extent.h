// SPDX-License-Identifier: MIT
//
// Where things stand in the source. yaml-cpp tells where a node begins, never where it ends, and
// not whether a null was typed: both are found again here in the author's bytes. All offsets are
// bytes; text is what yaml-cpp decoded. Nothing here fails: where the source is not what it should
// be, the answer is some place inside it.
#ifndef MELLANRUM_YAML_EXTENT_H
#define MELLANRUM_YAML_EXTENT_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mellanrum::yaml {

/// A blank, a line end or the end of `bytes` at `at`: what makes `:`, `-` and `?` indicators.
bool blank_at(std::string_view bytes, std::size_t at);

/// Where the line of `at` begins, after a byte order mark, and where it ends without its line end
/// and trailing blanks.
std::size_t line_begin(std::string_view bytes, std::size_t at);
std::size_t line_end(std::string_view bytes, std::size_t at);

/// The first place from `at` that holds no blank, line end or comment.
std::size_t skip_space(std::string_view bytes, std::size_t at);

/// After the closing quote of the scalar whose opening quote is at `begin`; nothing if it is open.
std::optional<std::size_t> quoted_end(std::string_view bytes, std::size_t begin);

/// After the last character of the plain scalar that begins at `begin` and reads `text`.
std::size_t plain_end(std::string_view bytes, std::size_t begin, std::string_view text);

/// The `#` of a comment that follows a plain scalar ending at `end` on its line; 0 for none.
std::size_t comment_after(std::string_view bytes, std::size_t end);

/// The length of `~`, `null`, `Null` or `NULL` at `at`, or 0. As a value the word must be all of
/// its text; as a key a colon follows it.
std::size_t null_word(std::string_view bytes, std::size_t at, bool as_key);

/// After the bracket `close` that ends a flow collection whose last item ends at `at`.
std::size_t flow_end(std::string_view bytes, std::size_t at, char close);

struct BlockExtent {
  /// After the last character of the last line that is not blank; of the header if there is none.
  std::size_t end = 0;
  /// The scalar has the file's last line, which has no line end: yaml-cpp, which is given one, then
  /// reads a line end too many.
  bool gains_line_end = false;
};

/// The literal or folded scalar whose indicator is at `begin`, in a collection at column `parent`
/// (from 0; at the root, 0).
BlockExtent block_extent(std::string_view bytes, std::size_t begin, std::size_t parent);

/// The first escape of the double-quoted scalar [begin, end) that stands for a control character
/// or for none: its offset.
std::optional<std::size_t> forbidden_escape(std::string_view bytes, std::size_t begin,
                                            std::size_t end);

}  // namespace mellanrum::yaml

#endif
