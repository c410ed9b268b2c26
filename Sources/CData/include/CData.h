// Files that travel inside the binary: the default theme, the scaffold of a
// new site, the word tables and the traits of scalars. See theme.c and tables.c.
#ifndef BROADSHEET_CDATA_H
#define BROADSHEET_CDATA_H

#include <stddef.h>
#include <stdint.h>

/// A file carried in the binary: its path, and its bytes.
struct embedded_file {
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// The word tables, in ascending order of path: `frequencies/ar`.
const struct embedded_file *embedded_tables(size_t *count);

/// Tables/scalars.bin, which `ScalarTable` of Language describes.
extern const unsigned char embedded_scalars[];

/// The traits of a scalar below 0x10000, little-endian. Read in place: a page of the table is loaded when a text needs it.
static inline uint32_t embedded_scalar_traits(uint32_t scalar) {
  uint32_t traits;
  __builtin_memcpy(&traits, embedded_scalars + 4 * (scalar & 0xFFFF), sizeof traits);
  return traits;
}

/// The simple lower-case form of a scalar below 0x10000, little-endian.
static inline uint16_t embedded_scalar_lower(uint32_t scalar) {
  uint16_t lower;
  __builtin_memcpy(&lower, embedded_scalars + 0x40000 + 2 * (scalar & 0xFFFF), sizeof lower);
  return lower;
}

/// The default theme: paths relative to Templates, and digest.schema.json. Ordered by path but for the last.
const struct embedded_file *embedded_theme(size_t *count);

/// The files of `new site`: paths relative to the new folder.
const struct embedded_file *embedded_scaffold(size_t *count);

#endif
