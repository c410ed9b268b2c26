#ifndef CFILES_H
#define CFILES_H

// Lets two files or folders change names in one step. Returns 0, or -1 with the reason in errno.
int swap_names(int folder, const char *name, int other_folder, const char *other_name);

#endif
