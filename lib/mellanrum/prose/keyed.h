// SPDX-License-Identifier: MIT
//
// `Key: rest`, the form of labels, of speakers and of much that is neither: what it means is for
// others to say.
#ifndef MELLANRUM_PROSE_KEYED_H
#define MELLANRUM_PROSE_KEYED_H

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/prose/lines.h"

namespace mellanrum::prose {

/// The key stands without marks of emphasis; `<name> text`, as chats have it, is of that form too.
struct Keyed {
  std::string key;
  std::string rest;
};

/// Names that begin with a small letter, as those of chats do.
using SmallNames = std::set<std::string, std::less<>>;

/// `text` as that; both parts are empty where it is a sentence, or begins with a small letter and
/// is none of `small`.
Keyed keyed(std::string_view text, const SmallNames& small = {});

/// The initials in small letters that the notes give to somebody: `Ada Holm (ah)`.
SmallNames small_names_in(const std::vector<Line>& lines);

/// The letters with which the words of `name` begin, folded.
std::string initials_of(std::string_view name);

/// Whether `letters` are those.
bool are_initials_of(std::string_view letters, std::string_view name);

}  // namespace mellanrum::prose

#endif
