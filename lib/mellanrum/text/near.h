// SPDX-License-Identifier: MIT
//
// Names that are near: which known word someone probably meant. Distance is Damerau-Levenshtein in
// its optimal string alignment form (Boytsov 2011) over folded code points.
#ifndef MELLANRUM_TEXT_NEAR_H
#define MELLANRUM_TEXT_NEAR_H

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mellanrum {

/// Single-character insertions, deletions, substitutions and swaps of neighbours from `a` to `b`.
/// Anything over `limit` is given as `limit + 1`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate nearest to `word` within a third of its length (at least 1, at most 3 edits), or
/// one that `word` is a beginning of; empty where none is near. The first of equals wins.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// "did you mean 'x'?", or empty.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

/// The pairs (i, j), i < j, of `words` (folded, none twice) that are one edit apart and so long
/// that this is probably a slip: at least four characters, and not only another digit or another
/// word of one or two letters ("Del 1", "grupp B"). In the order of i, then j. Linear in the text,
/// as words are found by what is left of them without one letter (Bocek, Hunt and Stiller 2007);
/// what more than eight words have in common is a system of names and left alone.
std::vector<std::pair<std::size_t, std::size_t>> near_pairs(const std::vector<std::string>& words);

}  // namespace mellanrum

#endif
