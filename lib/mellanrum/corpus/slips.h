// SPDX-License-Identifier: MIT
//
// What is well-formed but probably not meant: a word of an open vocabulary that stands once where
// its twin, a letter away, stands many times; records that nothing speaks of; names a letter apart.
// The first is asked while the corpus is built, the others by `check`. Nothing here is an error:
// words are only compared where the project file does not list them, and what differs by a digit or
// by a mark of one or two letters ("grupp B") is taken as meant.
#ifndef MELLANRUM_CORPUS_SLIPS_H
#define MELLANRUM_CORPUS_SLIPS_H

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum {

/// Warns of each use of a kind, level, tag, section or series that differs from another one by a
/// letter, where that one is at least four times as common (and stands three times, or is a kind
/// known to the program), or by capitals alone.
void find_near_misses(const Corpus& corpus, Diagnostics& diagnostics);

/// Notes each role, actor and theme that no other record names, and each role, actor or theme whose
/// name or id is a letter from that of another. True only of a corpus that was read whole.
void find_loose_ends(const Corpus& corpus, Diagnostics& diagnostics);

}  // namespace mellanrum

#endif
