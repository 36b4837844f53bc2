// SPDX-License-Identifier: MIT
//
// What is fuzzed: each target is a function of any bytes, in a file of its own with its name, that
// gives them to a part of the program and throws Broken where a law does not hold. libFuzzer calls
// one by entry.cpp, in a program for each; tests/fuzz/replay_test.cpp calls all on what is saved in
// corpus/TARGET. An input that once failed is kept there as found-….
#ifndef MELLANRUM_TESTS_FUZZ_TARGET_H
#define MELLANRUM_TESTS_FUZZ_TARGET_H

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mellanrum::fuzz {

/// A law that does not hold; nothing of the program catches it.
struct Broken : std::logic_error {
  using std::logic_error::logic_error;
};

/// Throws Broken with the law and what was seen.
void expect(bool holds, std::string_view law, std::string_view seen = {});

/// Whether C0 (but those in `allowed`), DEL or C1 stand in the text.
bool has_control(std::string_view text, std::string_view allowed = {});

/// Whether characters stand in it that are unseen and may deceive: bidirectional controls and
/// marks, line and paragraph separators, byte order marks, tags, what is no character.
bool has_hidden(std::string_view text);

/// A number that stands for the bytes, the same anywhere.
std::size_t choice_by(std::string_view bytes);

void csv(std::string_view bytes);
void dot(std::string_view bytes);
void filter(std::string_view bytes);
void json(std::string_view bytes);
void markdown(std::string_view bytes);
void notes(std::string_view bytes);
void prose(std::string_view bytes);
void terminal(std::string_view bytes);

/// notes() with this many command lines, 0 for all, where it chooses a few.
void notes_asked(std::string_view bytes, std::size_t questions);

}  // namespace mellanrum::fuzz

#endif
