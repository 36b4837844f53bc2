# Snowball's stemmers come with neither a package nor pkg-config file. For building, and for those
# who use the installed library.
find_path(LIBSTEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
find_library(LIBSTEMMER_LIBRARY stemmer REQUIRED)
mark_as_advanced(LIBSTEMMER_INCLUDE_DIR LIBSTEMMER_LIBRARY)
if(NOT TARGET libstemmer)
  add_library(libstemmer UNKNOWN IMPORTED)
  set_target_properties(libstemmer PROPERTIES
    IMPORTED_LOCATION "${LIBSTEMMER_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${LIBSTEMMER_INCLUDE_DIR}")
endif()
