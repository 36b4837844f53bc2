# Writes OUT, a source file with the text of each of FILES: the function FUNCTION of NAMESPACE, which
# HEADER declares, gives them as rows of TYPE. A row is the language and the text: of LANGUAGE.txt,
# or with NAMED of LANGUAGE/NAME, and then the name between the two.
set(rows "")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  if(NAMED)
    get_filename_component(name ${file} NAME)
    get_filename_component(directory ${file} DIRECTORY)
    get_filename_component(language ${directory} NAME)
    string(APPEND rows "    {\"${language}\", \"${name}\", R\"embedded(${text})embedded\"},\n")
  else()
    get_filename_component(language ${file} NAME_WE)
    string(APPEND rows "    {\"${language}\", R\"embedded(${text})embedded\"},\n")
  endif()
endforeach()
file(WRITE ${OUT} "// Generated from data.
#include \"${HEADER}\"

namespace ${NAMESPACE} {
namespace {
constexpr ${TYPE} rows[] = {
${rows}};
}  // namespace

std::span<const ${TYPE}> ${FUNCTION}() { return rows; }

}  // namespace ${NAMESPACE}
")
