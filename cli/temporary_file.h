// SPDX-License-Identifier: MIT
//
// A file that is written beside the one it will be, and then takes its place in one step: a reader
// sees the old or the new one whole. Unless it was renamed it is gone when this ends, also where a
// signal ends the process. One at a time; a process that has several threads begins none.
#ifndef MELLANRUM_CLI_TEMPORARY_FILE_H
#define MELLANRUM_CLI_TEMPORARY_FILE_H

#include <sys/types.h>

#include <string>
#include <string_view>

namespace mellanrum::cli {

class TemporaryFile {
 public:
  /// Beside `target`, readable by nobody else. This and all below throw Trouble that names
  /// `target`.
  explicit TemporaryFile(const std::string& target);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(std::string_view bytes);
  void set_mode(mode_t mode);
  /// Waits until the bytes are on the disk.
  void sync();
  /// Takes the place of `target`, or of another file on the same disk.
  void rename() { rename_to(target_); }
  void rename_to(const std::string& path);

 private:
  std::string target_;
  int descriptor_ = -1;
};

/// From now on SIGINT, SIGTERM and SIGHUP remove the file that is being written, if any, and then
/// end the process as they would.
void remove_unfinished_file_on_signals();

}  // namespace mellanrum::cli

#endif
