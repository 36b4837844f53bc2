// SPDX-License-Identifier: MIT
//
// Files of a POSIX system. Regular files are written beside, synced and renamed, so that a reader
// sees the old or the new one whole; an unchanged one keeps its time stamp; a symbolic link is
// replaced, not followed; a pipe or device, also behind a link, is written directly.
#ifndef MELLANRUM_CLI_POSIX_FILES_H
#define MELLANRUM_CLI_POSIX_FILES_H

#include <sys/types.h>

#include "cli/environment.h"

namespace mellanrum::cli {

class PosixFiles : public Files {
 public:
  Type type(const std::string& path) override;
  bool is_link(const std::string& path) override;
  std::string read(const std::string& path, std::size_t limit) override;
  std::vector<Entry> list(const std::string& path) override;
  void write(const std::string& path, std::string_view bytes) override;
  std::string stamp(const std::string& path) override;
  std::string identity(const std::string& path) override;
  void make_directories(const std::string& path) override;
  std::string absolute(const std::string& path) override;
};

/// Makes the directory and those above it, as far as they are missing, with `mode` less the umask.
/// Throws Trouble.
void make_directories(const std::string& path, mode_t mode);

/// What `descriptor` gives, `limit` + 1 bytes at most; `name` is for the Trouble thrown. Reads
/// fastest where it gives as many bytes as are `expected`.
std::string read_descriptor(int descriptor, std::size_t limit, const std::string& name,
                            std::size_t expected = 65535);

/// Writes all of `bytes`; 0, or the errno of what went wrong. This and the above wait where the
/// descriptor, shared with another program, was set not to.
int write_descriptor(int descriptor, std::string_view bytes);

}  // namespace mellanrum::cli

#endif
