#ifdef __linux__
#define _GNU_SOURCE
#endif

#include "CFiles.h"

#include <stdio.h>

int swap_names(int folder, const char *name, int other_folder, const char *other_name) {
#ifdef __linux__
  return renameat2(folder, name, other_folder, other_name, RENAME_EXCHANGE);
#else
  return renameatx_np(folder, name, other_folder, other_name, RENAME_SWAP);
#endif
}
