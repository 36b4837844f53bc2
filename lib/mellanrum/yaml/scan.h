// SPDX-License-Identifier: MIT
//
// The checks of a record file's bytes that come before any parsing: strict UTF-8, no control
// characters but tab, LF and CR LF, no byte order mark but at the very start. Called by read, once
// per file; what passes is text that can be shown, compared and counted.
#ifndef MELLANRUM_YAML_SCAN_H
#define MELLANRUM_YAML_SCAN_H

#include <cstddef>

#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/source.h"

namespace mellanrum::yaml {

/// The most faults that are told of one file.
inline constexpr std::size_t most_faults = 20;

/// Whether the bytes are clean. Reports each fault at its place, `most_faults` at most; malformed
/// bytes side by side are one fault.
bool bytes_are_clean(const Source& source, SourceId id, Diagnostics& diagnostics);

}  // namespace mellanrum::yaml

#endif
