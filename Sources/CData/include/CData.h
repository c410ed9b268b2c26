// Files that travel inside the binary: the default theme, the scaffold of a
// new site, and the word tables. See theme.c and tables.c.
#ifndef BROADSHEET_CDATA_H
#define BROADSHEET_CDATA_H

#include <stddef.h>

/// A file carried in the binary: its path, and its bytes.
struct embedded_file {
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// The word tables, in ascending order of path: `frequencies/ar`.
const struct embedded_file *embedded_tables(size_t *count);

/// The default theme: paths relative to Templates, and digest.schema.json. Ordered by path but for the last.
const struct embedded_file *embedded_theme(size_t *count);

/// The files of `new site`: paths relative to the new folder.
const struct embedded_file *embedded_scaffold(size_t *count);

#endif
