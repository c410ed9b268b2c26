#ifndef CFILES_H
#define CFILES_H

// Lets two files or folders change names in one step. Returns 0, or -1 with the reason in errno.
int swap_names(int folder, const char *name, int other_folder, const char *other_name);

// Opens those of the three standard streams that are closed, so that no file of the program takes their numbers and then what is
// meant for them: reading and writing them fails as it does when they are closed.
void hold_standard_streams(void);

#endif
