// Where one result is written.
#pragma once

#include "output/terminal.hpp"
#include "toets/engine/audit.hpp"

#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace toets {

/// Colour and width of the terminal; plain for a file of --output.
TextStyle style_of(const std::string& output_file);

/// Standard output or the file of --output; errors are usage errors. The file replaces an older one only
/// when everything is written, and never what the command is made from.
class OutputFile {
 public:
  /// @param read all that the command reads: a file among them is left as it is, and finish() says so
  OutputFile(const std::string& file, const std::vector<Input>& read);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream() { return *stream_; }
  /// Writes what is left.
  Result<void> finish();

 private:
  std::string file_, temporary_;
  Bilingual refusal_; ///< a sentence of its own: nothing was opened
  Bilingual problem_; ///< why it could not be opened
  std::unique_ptr<std::ostream> owned_;
  std::ostream* stream_;
};

} // namespace toets
