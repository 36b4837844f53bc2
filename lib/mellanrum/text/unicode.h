// SPDX-License-Identifier: MIT
//
// What of text needs Unicode's tables, all by ICU: one normal form, comparison without case, the
// sort order of a language, width on a terminal, what may stand in an id. Input is UTF-8; malformed
// bytes are replaced by U+FFFD, never an error. Nothing here looks at the process's locale.
#ifndef MELLANRUM_TEXT_UNICODE_H
#define MELLANRUM_TEXT_UNICODE_H

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace mellanrum {

/// Normalization Form C (UAX #15).
std::string nfc(std::string_view text);

/// Text to compare by when case is not to matter: full case folding, then NFC.
std::string fold(std::string_view text);

/// `text` with its first character in title case (language-neutral).
std::string capitalized(std::string_view text);

/// Columns on a terminal (UAX #11): wide and full-width characters take two, combining marks and
/// other non-spacing characters none, all else one.
std::size_t display_width(std::string_view text);

/// Whether `text` may be an id: letters, marks and digits of any script, `-`, `_`, `.`, starting
/// with a letter or digit.
bool is_id(std::string_view text);

/// Whether the character may not stand in records: C0 but tab and line ends, DEL, C1.
bool is_control(char32_t character);

/// Whether the character is unseen and makes a reader see, or a program read, other text than is
/// there: bidirectional embeddings, overrides and isolates, deprecated format controls, the byte
/// order mark, interlinear annotation, tag characters, and what Unicode says is no character.
/// Writers drop it; JSON and visible() write it as an escape. The marks U+200E, U+200F and U+061C,
/// joiners, zero-width blanks and variation selectors are none of these: they touch only what
/// stands beside them, and Arabic, Hebrew, Indic texts and emoji need them.
bool is_deceptive(char32_t character);

/// `text` for a terminal: C0, C1, DEL, deceptive characters, directional marks, line and paragraph
/// separators and malformed bytes as visible escapes (`\n`, `\x1B`, `\u202E`, `\U000E0041`); a tab
/// becomes a blank.
std::string visible(std::string_view text);

/// The sort order of a language (CLDR by ICU; `sv`: å ä ö after z). Equal keys: equal text.
/// Movable; not for several threads at once.
class Collator {
 public:
  /// `language` is a BCP 47 code; an unknown one sorts by the root order.
  explicit Collator(std::string_view language);
  ~Collator();
  Collator(Collator&&) noexcept;
  Collator& operator=(Collator&&) noexcept;

  /// Below zero, zero, above zero as `a` sorts before, with, after `b`.
  int compare(std::string_view a, std::string_view b) const;

 private:
  struct Order;
  std::unique_ptr<Order> order_;
};

}  // namespace mellanrum

#endif
